import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ErrorPage } from '../ui/ErrorPage.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { Page } from '../ui/Page.tsx';
import { useFooter } from './useFooter.ts';

/** A page of one's own, for who is not signed in: the way in. */
export function SignedOut() {
  const { errors, frame } = useWords();
  const { title, advice } = errors['not-signed-in'];
  return (
    <Page footer={useFooter()}>
      <ErrorPage
        title={title}
        text={advice}
        actions={
          <ButtonLink kind="primary" href="/aanmelden">
            {frame.signIn}
          </ButtonLink>
        }
      />
    </Page>
  );
}
