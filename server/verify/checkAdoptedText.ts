import { endOfWrapped } from './endOfWrapped.ts';
import { Fault } from './Fault.ts';
import { layOut } from './layOut.ts';
import type { LaidOut } from './layOut.ts';
import { lettersInMarkdown } from './lettersInMarkdown.ts';
import type { Block } from './Line.ts';
import { plainOf } from './plainOf.ts';
import { readMarkdownBlock } from './readMarkdownBlock.ts';
import type { Paragraph } from './readParagraphs.ts';
import type { TextForm } from './TextForm.ts';
import { writtenOut } from './writtenOut.ts';

interface Adopted {
  readonly document: Block;
  /** What is in it, with the numbers. */
  readonly paragraphs: readonly Paragraph[];
  readonly form: TextForm;
  readonly where: string;
}

/**
 * Checks that lines of Markdown or plain text say an adopted text block by block and sign for sign,
 * with its numbers, lists and quotations (and in Markdown its marks), and nothing else.
 *
 * @throws Fault
 */
export function checkAdoptedText(
  lines: readonly string[],
  { document, paragraphs, form, where }: Adopted,
): void {
  const numbers = new Map(paragraphs.map(({ id, number }) => [id, number]));
  let [place, margin] = [0, ''];
  for (const laid of layOut(document, form)) {
    const number = numbers.get(laid.block.attrs?.id ?? '') ?? null;
    const start = behindBlanks(lines, place, margin);
    const isApart = start > place || place === 0 || laid.isTight;
    const end = isApart ? ends[form](lines, start, { ...laid, number }) : null;
    const name = `paragraph ${number ?? `‘${plainOf(laid.runs)}’`}`;
    if (end === null)
      throw new Fault(`${where}, ${name}`, 'it is not the adopted text of the record');
    [place, margin] = [end, laid.rest];
  }
  if (behindBlanks(lines, place, margin) < lines.length)
    throw new Fault(where, 'there is more text than was adopted');
}

// Between two paragraphs of a quotation its sign may stand alone.
function behindBlanks(lines: readonly string[], from: number, margin: string): number {
  let place = from;
  while (place < lines.length && margin.startsWith(lines[place]?.trimEnd() ?? '')) place += 1;
  return place;
}

interface Numbered extends LaidOut {
  readonly number: string | null;
}

/** Numbers stand in a column of their own in plain text, this wide. */
const column = 8;

/** Behind which line a block ends when it stands at a place; null when it does not stand there. */
const ends: Record<
  TextForm,
  (lines: readonly string[], place: number, block: Numbered) => number | null
> = {
  md: (lines, place, { first, number, block, runs }) => {
    const line = lines[place] ?? '';
    const found = line.startsWith(first) ? readMarkdownBlock(line.slice(first.length)) : null;
    const level = block.type === 'heading' ? (block.attrs?.level === 4 ? 4 : 3) : null;
    const isSame =
      found?.level === level &&
      found.number === number &&
      lettersInMarkdown(found.runs) === lettersInMarkdown(runs);
    return isSame ? place + 1 : null;
  },
  txt: (lines, place, { first, rest, number, runs }) =>
    endOfWrapped(lines, place, {
      text: writtenOut(runs),
      first: (number ?? '').padEnd(column) + first,
      rest: ' '.repeat(column) + rest,
    }),
};
