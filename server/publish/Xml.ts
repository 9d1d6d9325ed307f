import { markupTag } from './markupTag.ts';
import type { Markup } from './markupTag.ts';

/** Markup of a file in XML. */
export type Xml = Markup;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Whatever XML 1.0 cannot hold, not even escaped (2.2). */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Template tag for XML: text loses the characters that XML cannot hold. White space counts in these
 * files, so the lines of a template are joined without any.
 */
export const xml = markupTag({
  escape: (text) =>
    text.replaceAll(illegal, '').replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? ''),
  lineEnd: '',
});

/** A file with one root element. */
export function xmlFile({ markup }: Xml): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`,
  );
}
