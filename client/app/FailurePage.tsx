import { errorWords } from '#shared/language/errorWords.ts';
import { problemCode } from '../api/problemCode.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ErrorPage } from '../ui/ErrorPage.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { Page } from '../ui/Page.tsx';
import { useTitle } from './useTitle.ts';

/** A page that could not be shown: what happened, and where to go now. */
export function FailurePage({ failure, number }: { failure: unknown; number?: string }) {
  const { language } = useLanguage();
  const { frame } = useWords();
  const { title, advice } = errorWords(problemCode(failure), language);
  useTitle(title);
  return (
    <Page>
      <ErrorPage
        title={title}
        text={advice}
        number={number}
        actions={
          <>
            <ButtonLink kind="primary" href={location.pathname} onClick={() => location.reload()}>
              {frame.again}
            </ButtonLink>
            <ButtonLink href="/">{frame.toStart}</ButtonLink>
          </>
        }
      />
    </Page>
  );
}
