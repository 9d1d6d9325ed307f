import { Fault } from './Fault.ts';
import type { Run } from './Line.ts';
import { PlainNotes } from './PlainNotes.ts';
import type { ShownText } from './ShownText.ts';
import { writeCanonically } from './writeCanonically.ts';

/** Numbers stand in a column of their own, this wide. */
const column = 8;
/** From this length on a word may be one that was cut. */
const fullLine = 40;
/** Nobody has more links, notes, and what only looks like one, in one paragraph. */
const mostReadings = 64;
const sign = /^ *(?:- |\d+\. |> )/u;
const noteNumber = /^\[(\d{1,7})\] +/u;
const addressOrNote = / \((?:https?|mailto):[^ ]*\)|\[(\d{1,7})\]/gu;

interface Noted {
  /** The number that the first footnote has to have. */
  readonly first: number;
  readonly where: string;
}

/**
 * A text that is on no record, from its lines of plain text, and how many footnotes it has. How a
 * paragraph begins may be the sign of a list or its own first letters, a link may be one or be
 * written out, and so may the number of a footnote: each way counts.
 *
 * @throws Fault when anything stands among them that no export has there.
 */
export function readPlainText(
  lines: readonly string[],
  { first, where }: Noted,
): { shown: ShownText[]; notes: number } {
  const blocks = blocksIn(lines);
  const end = blocks.findIndex(([line = '']) => noteNumber.test(line));
  const below = end < 0 ? [] : blocks.slice(end);
  const notes = notesIn(below, { first, where });
  const above = blocks.slice(0, blocks.length - below.length);
  const said = above.flatMap((block) => block.map((line) => line.slice(column))).join('');
  const alone = notes.numbers.find((number) => !said.includes(`[${number}]`));
  if (alone !== undefined)
    throw new Fault(`${where}, footnote ${alone}`, 'nothing in the text refers to it');
  return { shown: above.map((block) => readBlock(block, notes, where)), notes: below.length };
}

function notesIn(blocks: readonly string[][], { first, where }: Noted): PlainNotes {
  const notes = blocks.map((lines, place) => {
    const number = noteNumber.exec(lines[0] ?? '')?.[1];
    const inner = lines.map((line) => line.slice(column));
    const isLaidOut = lines.slice(1).every((line) => line.startsWith(' '.repeat(column)));
    if (number !== String(first + place) || !isLaidOut || inner[0] === '')
      throw new Fault(`${where}, footnote ${first + place}`, 'it does not stand in its place');
    return joined(inner);
  });
  return new PlainNotes(first, notes);
}

function readBlock(block: readonly string[], notes: PlainNotes, where: string): ShownText {
  const [first = '', ...rest] = block;
  const number = /^(\d+\.\d+) /u.exec(first)?.[1] ?? null;
  const margin = first.slice(0, column);
  const isLaidOut =
    margin.trim() === (number ?? '') && rest.every((line) => line.startsWith(' '.repeat(column)));
  if (!isLaidOut || first.trim() === '')
    throw new Fault(where, `here stands what no text has: ‘${first.trim()}’`);
  const texts = readingsOf(block.map((line) => line.slice(column)));
  const readings = texts.flatMap((text) => readRuns(text, notes));
  return {
    number,
    readings: [...new Map(readings.map((runs) => [writeCanonically(runs), runs])).values()],
    canBe: ({ runs }) => notes.canBe(texts, runs),
    isCertain: false,
  };
}

function blocksIn(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

// With all that may be signs taken for signs first: that is what most of them are.
function readingsOf(lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines;
  const found = sign.exec(first)?.[0];
  const here = joined([first.trimStart(), ...rest.map((line) => line.trimStart())]);
  if (found === undefined) return here;
  const isQuote = found.trim() === '>';
  const inner = rest.map((line) => (isQuote ? line.replace(/^ *> ?/u, '') : line));
  return [...readingsOf([first.slice(found.length), ...inner]), ...here];
}

// A word that is too long for a line fills it and goes on on the next; or it is one that just fits.
function joined(lines: readonly string[]): string[] {
  const isFull = (line: string) => !line.includes(' ') && line.length >= fullLine;
  const glued = lines.reduce((text, line, place) =>
    isFull(lines[place - 1] ?? '') ? text + line : `${text} ${line}`,
  );
  return [...new Set([glued, lines.join(' ')])];
}

// An address behind words is that of a link or stands there, and a number is that of a note or does.
function readRuns(text: string, notes: PlainNotes): Run[][] {
  for (const { 0: found, 1: number, index } of text.matchAll(addressOrNote)) {
    const said = number === undefined ? [''] : notes.read(Number(number)).flatMap(withoutAddresses);
    if (said.length === 0) continue;
    const behind = readRuns(text.slice(index + found.length), notes);
    const meant: Run[] =
      number === undefined ? [{ text: '' }] : said.map((note) => ({ text: note, footnote: true }));
    const before = { text: text.slice(0, index) };
    return [...meant, { text: found }]
      .flatMap((one) => behind.map((runs) => [before, one, ...runs]))
      .slice(0, mostReadings);
  }
  return [[{ text }]];
}

// None of a note stands in a note.
function withoutAddresses(text: string): string[] {
  return readRuns(text, new PlainNotes(1, [])).map((runs) => runs.map((run) => run.text).join(''));
}
