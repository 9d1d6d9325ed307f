import { useEffect } from 'react';
import { useWords } from '../ui/LanguageProvider.tsx';

/** Names the page in the browser's tab. */
export function useTitle(page: string): void {
  const { frame } = useWords();
  const title = frame.pageTitle(page);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
