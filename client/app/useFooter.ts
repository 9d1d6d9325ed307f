import { useManifestos } from '../api/useManifestos.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import type { PageLink } from '../ui/PageHeader.tsx';

/** The links at the foot of a page. */
export function useFooter(): PageLink[] {
  const { frame } = useWords();
  const slug = useManifestos().data?.[0]?.slug;
  const ofManifesto =
    slug === undefined
      ? []
      : [
          { href: `/m/${slug}`, label: frame.publicPage },
          { href: `/manifest/${slug}/uitgave`, label: frame.exportPage },
        ];
  return [
    ...ofManifesto,
    { href: '/privacy', label: frame.privacy },
    { href: '/toegankelijkheid', label: frame.accessibility },
  ];
}
