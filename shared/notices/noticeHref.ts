import type { Notice } from './Notice.ts';

/** The page, and the place on it, to which a notice leads; from the root of the site. */
export function noticeHref({ kind, slug, section, paragraph }: Notice): string {
  if (kind === 'adherence') return `/manifest/${slug}/opvolging`;
  const place = paragraph?.number ? `#p-${paragraph.id}` : '';
  return `/manifest/${slug}/${section.number}${place}`;
}
