import { useWords } from './LanguageProvider.tsx';
import type { PageLink } from './PageHeader.tsx';

/** The ways to what the law asks to be told [L4]. */
export function useLawLinks(): PageLink[] {
  const { frame } = useWords();
  return [
    { href: '/privacy', label: frame.privacy },
    { href: '/toegankelijkheid', label: frame.accessibility },
  ];
}
