import { addressInMarkdown } from './addressInMarkdown.ts';
import { canonicalRuns } from './canonicalRuns.ts';
import { Fault } from './Fault.ts';
import type { Run } from './Line.ts';
import { plainOf } from './plainOf.ts';
import { readMarkdownRuns } from './readMarkdownRuns.ts';
import type { ShownText } from './ShownText.ts';
import { writeCanonically } from './writeCanonically.ts';

const block = /^((?:> ?|[-*] +|\d{1,9}[.)] +| +)*)(?:#{3,4} (.*)|\*\*(\d+\.\d+)\*\* (.*))$/u;

/**
 * A text that is on no record, from its lines of Markdown.
 *
 * @throws Fault when anything stands among them that no export has there.
 */
export function readMarkdownText(lines: readonly string[], where: string): ShownText[] {
  return lines
    .filter((line) => !/^[\s>]*$/u.test(line))
    .map((line) => {
      const [, signs = '', heading, number = null, paragraph] = block.exec(line) ?? [];
      const runs = readMarkdownRuns(heading ?? paragraph ?? '');
      if ((heading ?? paragraph) === undefined || !runs)
        throw new Fault(where, `here stands what no text has: ‘${line.trim()}’`);
      const kind = kindIn(signs);
      const shown = lettersIn(runs);
      return {
        number,
        texts: [plainOf(canonicalRuns(runs))],
        canBe: (wording) =>
          (kind === null || kind === wording.kind) && lettersIn(wording.runs) === shown,
        isCertain: kind !== null,
      };
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

// In Markdown no mark can begin or end with a space, so what a space has is not seen.
function lettersIn(runs: readonly Run[]): string {
  const letters = runs.flatMap(({ text, bold = false, italic = false, href }) => {
    const format = [bold, italic, href === undefined ? null : addressInMarkdown(href)];
    return Array.from(text, (letter) => (letter === ' ' ? ' ' : [letter, ...format]));
  });
  return writeCanonically(letters);
}
