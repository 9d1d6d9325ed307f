import { canonicalRuns } from './canonicalRuns.ts';
import { Fault } from './Fault.ts';
import { lettersInMarkdown } from './lettersInMarkdown.ts';
import { readMarkdownBlock } from './readMarkdownBlock.ts';
import type { Footnotes } from './Footnotes.ts';
import type { ShownText } from './ShownText.ts';

const blank = /^[\s>]*$/u;
const around = /^(?:> ?|[-*] +|\d{1,9}[.)] +| +)*/u;

/**
 * A text that is on no record, from its lines of Markdown.
 *
 * @throws Fault when anything stands among them that no export has there.
 */
export function readMarkdownText(
  lines: readonly string[],
  { notes, where }: { notes: Footnotes; where: string },
): ShownText[] {
  return lines.flatMap((line, place) => {
    if (blank.test(line)) return [];
    const [signs = ''] = around.exec(line) ?? [];
    const found = readMarkdownBlock(line.slice(signs.length), notes);
    // Right under another line, what is no item of a list would be read as part of that.
    const isApart = place === 0 || blank.test(lines[place - 1] ?? '') || /[-*\d]/u.test(signs);
    if (!found || !isApart)
      throw new Fault(where, `here stands what no text has: ‘${line.trim()}’`);
    const { number, runs } = found;
    const kind = kindIn(signs);
    const shown = lettersInMarkdown(runs);
    return [
      {
        number,
        readings: [canonicalRuns(runs)],
        canBe: (wording) =>
          (kind === null || kind === wording.kind) && lettersInMarkdown(wording.runs) === shown,
        isCertain: kind !== null,
      },
    ];
  });
}

// What goes on in a list or quotation has only spaces before it.
function kindIn(signs: string): string | null {
  if (signs === '') return 'paragraph';
  const last = /(?:(>)|([-*])|\d[.)]) $/u.exec(signs);
  if (!last) return null;
  if (last[1] !== undefined) return 'quote';
  return last[2] === undefined ? 'ordered' : 'bullet';
}
