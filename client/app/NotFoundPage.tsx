import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ErrorPage } from '../ui/ErrorPage.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { Page } from '../ui/Page.tsx';
import { useTitle } from './useTitle.ts';

/** An address we do not know. */
export function NotFoundPage() {
  const { frame, errors } = useWords();
  const { title, advice } = errors['not-found'];
  useTitle(title);
  return (
    <Page>
      <ErrorPage
        title={title}
        text={advice}
        actions={
          <ButtonLink kind="primary" href="/">
            {frame.toStart}
          </ButtonLink>
        }
      />
    </Page>
  );
}
