import type { NoticePlace } from './Notice.ts';

/** The page, and the place on it, to which a notice leads; from the root of the site. */
export function noticeHref({ slug, section, paragraph }: NoticePlace): string {
  const place = paragraph?.number ? `#p-${paragraph.id}` : '';
  return `/manifest/${slug}/${section.number}${place}`;
}
