import { addressInMarkdown } from './addressInMarkdown.ts';
import type { Run } from './Line.ts';
import { writeCanonically } from './writeCanonically.ts';

/**
 * Formatted text letter by letter, as Markdown can show it: no mark can begin or end with a space
 * there, so what a space has is not seen.
 */
export function lettersInMarkdown(runs: readonly Run[]): string {
  const letters = runs.flatMap(({ text, bold = false, italic = false, href, footnote = false }) => {
    const address = href === undefined ? null : addressInMarkdown(href);
    const space = footnote ? 'space of a note' : ' ';
    return Array.from(text, (letter) =>
      letter === ' ' ? space : [letter, bold, italic, address, footnote],
    );
  });
  return writeCanonically(letters);
}
