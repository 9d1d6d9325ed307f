import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { readPlainText } from '#shared/reading/readPlainText.ts';
import { requireRoom } from './refuse.ts';

/** A line of signs under a heading; the number and the mark of an item as our own text form has them. */
const underlined = /^(?:={3,}|-{3,})\s*$/;
const numbered = /^(\d+\.\d+) {2,}((?:> )*)(?: *(?:[-–•*]|\d+\.) (?=\S))?/;

/** Reads plain text, also the form in which we print it: headings underlined, numbers before paragraphs. */
export function readText(text: string): ReadBlock[] {
  const lines = text.split(/\r\n?|\n/);
  const isEmpty = (line: string | undefined) => line === undefined || line.trim() === '';
  // What stands behind an empty line begins anew, whatever else begins.
  requireRoom(lines.filter((line, at) => !isEmpty(line) && isEmpty(lines[at - 1])).length);
  const isOurs = lines.some((line) => numbered.test(line));
  const plain = isOurs ? lines.map(withoutColumns) : lines;
  // We leave a line open between paragraphs; all other line ends are where the column ended.
  const readPart = (part: readonly string[]) =>
    readPlainText(part.join('\n'), isOurs ? 0 : undefined);
  const blocks: ReadBlock[] = [];
  let from = 0;
  for (const [place, line] of plain.entries()) {
    const title = plain[place - 1]?.trim() ?? '';
    if (!underlined.test(line) || title === '' || place - 1 < from) continue;
    for (const block of readPart(plain.slice(from, place - 1))) blocks.push(block);
    blocks.push(headingOf(title, line.startsWith('=') ? 1 : 2));
    requireRoom(blocks.length);
    from = place + 1;
  }
  return withNotes([...blocks, ...readPart(plain.slice(from))]);
}

// Our own text has a column of its own for numbers, beside which the words stand.
function withoutColumns(line: string): string {
  return line.replace(numbered, '$2$1 ').replace(/^ {8}/, '');
}

function headingOf(text: string, heading: number): ReadBlock {
  return { runs: [{ text }], heading, list: null, isQuote: false, indent: 0, anchors: [] };
}

const noteStart = /^\[(\d{1,4})\]\s+(?=\S)/;

/** Puts notes that stand below the text, “[1] …”, where the text refers to them. */
function withNotes(blocks: readonly ReadBlock[]): ReadBlock[] {
  const notes = new Map<string, string>();
  /** Notes to which something before refers. */
  const called = new Set<string>();
  const rest: ReadBlock[] = [];
  const said = blocks.map(({ runs }) => runs.map(({ text }) => text).join(''));
  for (const [place, block] of blocks.entries()) {
    const words = said[place] ?? '';
    const [start, number] = noteStart.exec(words) ?? [];
    const isCalled = number !== undefined && called.has(number);
    for (const [, one = ''] of words.matchAll(/\[(\d{1,4})\]/g)) called.add(one);
    if (start !== undefined && isCalled && !notes.has(number))
      notes.set(number, words.slice(start.length));
    else rest.push(block);
  }
  if (notes.size === 0) return rest;
  return rest.map((block) => ({
    ...block,
    runs: block.runs.flatMap(({ text }) =>
      text.split(/(\[\d{1,4}\])/).map((part) => {
        const note = notes.get(part.slice(1, -1));
        const isCall = /^\[\d{1,4}\]$/.test(part) && note !== undefined;
        return isCall ? { text: note, footnote: true as const } : { text: part };
      }),
    ),
  }));
}
