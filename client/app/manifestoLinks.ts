import type { Words } from '#shared/language/nl.ts';
import type { Manifesto } from '#shared/record/state.ts';
import type { PageLink } from '../ui/PageHeader.tsx';

type ManifestoPart = 'mine' | 'overview' | 'insights' | 'search' | 'export';

/** The pages of a manifesto for who is signed in, as the bar above each of them has them. */
export function manifestoLinks(
  { slug }: Pick<Manifesto, 'slug'>,
  { frame, lead, find }: Words,
  here: ManifestoPart | null,
): PageLink[] {
  const to = (part: ManifestoPart, path: string, label: string): PageLink => ({
    href: `/manifest/${slug}/${path}`,
    label,
    ...(part === here && { current: true }),
  });
  return [
    { href: `/manifest/${slug}`, label: frame.desk },
    to('mine', 'mijn', frame.myPage),
    to('overview', 'draagvlak', lead.overview),
    to('insights', 'inzichten', frame.insights),
    to('search', 'zoeken', find.open),
    { href: `/m/${slug}`, label: frame.publicPage },
    to('export', 'uitgave', frame.exportPage),
  ];
}
