import { useManifestos } from '../api/useManifestos.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import type { PageLink } from '../ui/PageHeader.tsx';
import { useLawLinks } from '../ui/useLawLinks.ts';

/** The links at the foot of a page. */
export function useFooter(): PageLink[] {
  const { frame } = useWords();
  const law = useLawLinks();
  const slug = useManifestos().data?.[0]?.slug;
  const ofManifesto =
    slug === undefined
      ? []
      : [
          { href: `/m/${slug}`, label: frame.publicPage },
          { href: `/manifest/${slug}/uitgave`, label: frame.exportPage },
        ];
  return [...ofManifesto, ...law];
}
