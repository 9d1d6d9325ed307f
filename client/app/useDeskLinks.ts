import { useManifestos } from '../api/useManifestos.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import type { PageLink } from '../ui/PageHeader.tsx';

/** The way to the desk, at the head of a page; none as long as there is no manifesto. */
export function useDeskLinks(): PageLink[] {
  const { frame } = useWords();
  const slug = useManifestos().data?.[0]?.slug;
  return slug === undefined ? [] : [{ href: `/manifest/${slug}`, label: frame.desk }];
}
