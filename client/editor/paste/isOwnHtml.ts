import { inertBody } from './inertBody.ts';

/** The elements that our editor writes to a clipboard. */
const own = new Set(['p', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'a', 'meta']);

/**
 * Whether HTML was copied from an editor with our schema: it says how it was cut, and holds nothing
 * else. Such words go back the way they came, with their identity [P2].
 */
export function isOwnHtml(html: string): boolean {
  if (!html.includes('data-pm-slice')) return false;
  return [...inertBody(html).within()].every(
    (element) =>
      own.has(element.name) || (element.name === 'span' && element.get('data-footnote') !== null),
  );
}
