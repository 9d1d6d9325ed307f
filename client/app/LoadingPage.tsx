import { useWords } from '../ui/LanguageProvider.tsx';
import { Page } from '../ui/Page.tsx';

/** While it is not known yet what to show. */
export function LoadingPage() {
  const { frame } = useWords();
  return (
    <Page>
      <output className="subtle">{frame.loading}</output>
    </Page>
  );
}
