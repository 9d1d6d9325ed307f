import { Fault } from './Fault.ts';
import { Footnotes } from './Footnotes.ts';
import type { Run } from './Line.ts';
import { readMarkdownRuns } from './readMarkdownRuns.ts';

const definition = /^\[\^(\d{1,7})\]: (.*)$/u;
/** What would make another block of it: a heading, a list, an underline, or code. */
const otherBlock = /^(?:[#+=\s-]|\d{1,9}[.)])/u;

/**
 * The lines of a text in Markdown without the footnotes at its end, and those.
 *
 * @throws Fault when they are not numbered from `first` on, or have what no export has.
 */
export function readMarkdownNotes(
  lines: readonly string[],
  { first, where }: { first: number; where: string },
): { lines: readonly string[]; notes: Footnotes } {
  const found = lines.findIndex((line) => definition.test(line));
  const end = found < 0 ? lines.length : found;
  const notes: Run[][] = [];
  for (const [place, line] of lines.entries()) {
    if (place < end || line.trim() === '') continue;
    const [whole, number = '', said = ''] = definition.exec(line) ?? [];
    if (whole === undefined) throw new Fault(where, 'there is more text behind its footnotes');
    const at = `${where}, footnote ${number}`;
    if (number !== String(first + notes.length)) throw new Fault(at, 'it has another number');
    const runs = otherBlock.test(said) ? null : readMarkdownRuns(said);
    const isApart = place === 0 || lines[place - 1]?.trim() === '';
    if (!runs || runs.length === 0 || !isApart)
      throw new Fault(at, 'it is not as an export has one');
    notes.push(runs);
  }
  return { lines: lines.slice(0, end), notes: new Footnotes(first, notes) };
}
