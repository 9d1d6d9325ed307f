import { cutAtNotes } from './cutAtNotes.ts';
import { endOfWrapped } from './endOfWrapped.ts';
import { Fault } from './Fault.ts';
import type { Footnotes } from './Footnotes.ts';
import { layOut } from './layOut.ts';
import type { LaidOut } from './layOut.ts';
import { lettersInMarkdown } from './lettersInMarkdown.ts';
import type { Block, Run } from './Line.ts';
import { plainOf } from './plainOf.ts';
import { readMarkdownBlock } from './readMarkdownBlock.ts';
import { readMarkdownNotes } from './readMarkdownNotes.ts';
import type { Paragraph } from './readParagraphs.ts';
import type { TextForm } from './TextForm.ts';
import { writtenOut } from './writtenOut.ts';

interface Adopted {
  readonly document: Block;
  /** What is in it, with the numbers. */
  readonly paragraphs: readonly Paragraph[];
  readonly form: TextForm;
  /** The number of its first footnote. */
  readonly firstNote: number;
  readonly where: string;
}

/**
 * Checks that lines of Markdown or plain text say an adopted text block by block and sign for sign,
 * with its numbers, lists, quotations and footnotes (and in Markdown its marks), and nothing else.
 * Answers how many footnotes there are.
 *
 * @throws Fault
 */
export function checkAdoptedText(
  given: readonly string[],
  { document, paragraphs, form, firstNote, where }: Adopted,
): number {
  const { lines, notes } =
    form === 'md'
      ? readMarkdownNotes(given, { first: firstNote, where })
      : { lines: given, notes: null };
  const below: Run[][] = [];
  const numbers = new Map(paragraphs.map(({ id, number }) => [id, number]));
  let [place, margin] = [0, ''];
  for (const laid of layOut(document, form)) {
    const number = numbers.get(laid.block.attrs?.id ?? '') ?? null;
    const start = behindBlanks(lines, place, margin);
    const isApart = start > place || place === 0 || laid.isTight;
    const end = isApart
      ? endOf(lines, start, { ...laid, number, notes, firstNote: firstNote + below.length })
      : null;
    const name = `paragraph ${number ?? `‘${plainOf(laid.runs)}’`}`;
    if (end === null)
      throw new Fault(`${where}, ${name}`, 'it is not the adopted text of the record');
    [place, margin] = [end, laid.rest];
    below.push(...cutAtNotes(laid.runs).flatMap(({ isNote, runs }) => (isNote ? [runs] : [])));
  }
  if (!notes) place = endOfNotes(lines, place, { below, firstNote, where });
  if (behindBlanks(lines, place, margin) < lines.length)
    throw new Fault(where, 'there is more text than was adopted');
  if (notes && !notes.areTaken)
    throw new Fault(where, 'there are more footnotes than were adopted');
  return below.length;
}

interface Below {
  readonly below: readonly Run[][];
  readonly firstNote: number;
  readonly where: string;
}

// In plain text those of a record can be looked for as they have to stand.
function endOfNotes(lines: readonly string[], from: number, notes: Below): number {
  return notes.below.reduce((place, runs, index) => {
    const number = `[${notes.firstNote + index}]`;
    const start = behindBlanks(lines, place, '');
    const end = endOfWrapped(lines, start, {
      text: writtenOut(runs),
      first: number.padEnd(column),
      rest: ' '.repeat(column),
    });
    if (end === null || start === place)
      throw new Fault(`${notes.where}, footnote ${number}`, 'it is not that of the record');
    return end;
  }, from);
}

// Between two paragraphs of a quotation its sign may stand alone.
function behindBlanks(lines: readonly string[], from: number, margin: string): number {
  let place = from;
  while (place < lines.length && margin.startsWith(lines[place]?.trimEnd() ?? '')) place += 1;
  return place;
}

interface Numbered extends LaidOut {
  readonly number: string | null;
  /** Of Markdown, where they are read with the text. */
  readonly notes: Footnotes | null;
  readonly firstNote: number;
}

/** Numbers stand in a column of their own in plain text, this wide. */
const column = 8;

/** Behind which line a block ends when it stands at a place; null when it does not stand there. */
function endOf(lines: readonly string[], place: number, laid: Numbered): number | null {
  const { first, rest, number, notes, firstNote, block, runs } = laid;
  if (!notes)
    return endOfWrapped(lines, place, {
      text: writtenOut(runs, firstNote),
      first: (number ?? '').padEnd(column) + first,
      rest: ' '.repeat(column) + rest,
    });
  const line = lines[place] ?? '';
  const found = line.startsWith(first) ? readMarkdownBlock(line.slice(first.length), notes) : null;
  const level = block.type === 'heading' ? (block.attrs?.level === 4 ? 4 : 3) : null;
  const isSame =
    found?.level === level &&
    found.number === number &&
    lettersInMarkdown(found.runs) === lettersInMarkdown(runs);
  return isSame ? place + 1 : null;
}
