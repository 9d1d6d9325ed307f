import { Fault } from './Fault.ts';
import type { ShownText } from './ShownText.ts';
import { writtenOut } from './writtenOut.ts';

/** Numbers stand in a column of their own, this wide. */
const column = 8;
/** From this length on a word may be one that was cut. */
const fullLine = 40;
/** Nobody has more links that are written out and links that are none in one paragraph. */
const mostReadings = 64;
const sign = /^ *(?:- |\d+\. |> )/u;
const address = / \((?:https?|mailto):[^ ]*\)/u;

/**
 * A text that is on no record, from its lines of plain text. How a paragraph begins may be the sign
 * of a list or its own first letters, and a link may be one or be written out: each way counts.
 *
 * @throws Fault when anything stands among them that no export has there.
 */
export function readPlainText(lines: readonly string[], where: string): ShownText[] {
  return blocksIn(lines).map((block) => {
    const [first = '', ...rest] = block;
    const number = /^(\d+\.\d+) /u.exec(first)?.[1] ?? null;
    const margin = first.slice(0, column);
    const isLaidOut =
      margin.trim() === (number ?? '') && rest.every((line) => line.startsWith(' '.repeat(column)));
    if (!isLaidOut || first.trim() === '')
      throw new Fault(where, `here stands what no text has: ‘${first.trim()}’`);
    const readings = readingsOf(block.map((line) => line.slice(column)));
    return {
      number,
      texts: [...new Set(readings.flatMap(withoutAddresses))],
      canBe: ({ runs }) =>
        readings.some((text) => withoutSpace(text) === withoutSpace(writtenOut(runs))),
      isCertain: false,
    };
  });
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

function withoutAddresses(text: string): string[] {
  const [found] = address.exec(text) ?? [];
  if (found === undefined) return [text];
  const [before = '', ...rest] = text.split(found);
  const after = rest.join(found);
  const behind = withoutAddresses(after);
  return [...behind.map((one) => before + one), ...behind.map((one) => before + found + one)].slice(
    0,
    mostReadings,
  );
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
