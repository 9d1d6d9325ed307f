import { markupTag } from '../markupTag.ts';
import type { Markup } from '../markupTag.ts';

/** Markup of a page. */
export type Html = Markup;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Template tag for pages. The templates are laid out for reading; the page need not be. */
export const html = markupTag({
  escape: (text) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? ''),
  lineEnd: '\n',
});

/** Text that is markup already: for constants of our own, never for what somebody wrote. */
export function raw(markup: string): Html {
  return { markup };
}
