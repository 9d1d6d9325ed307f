import { isWrapped, wrapWidth } from './wrapWidth.ts';
import { markerOf } from './markerOf.ts';
import type { ReadBlock } from './ReadBlock.ts';

/** The line that mail programs put before a signature, and the most lines one has. */
const signature = /^-- $/;
const signatureLines = 10;

interface Line {
  readonly text: string;
  readonly indent: number;
  readonly isQuote: boolean;
}

/**
 * Reads plain text: paragraphs between empty lines, or one on each line; lines that a program broke
 * off at a width joined again; lists by their signs and indents; quoted mail. `known`: that width,
 * for who knows it.
 */
export function readPlainText(text: string, known?: number): ReadBlock[] {
  const lines = withoutSignature(text.split(/\r\n?|[\n\f\u2028\u2029]/)).map(readLine);
  const width = known ?? wrapWidth(lines.map(({ text: said }) => said));
  const blocks: ReadBlock[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && before && goesOn(before, line, width)) {
      blocks[blocks.length - 1] = { ...last, runs: [...last.runs, { text: ` ${line.text}` }] };
    } else if (line.text !== '') blocks.push(blockOf(line));
    before = line;
  }
  return blocks;
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const place = lines.findLastIndex((line) => signature.test(line));
  const isLast = place >= 0 && lines.length - place - 1 <= signatureLines;
  return isLast ? lines.slice(0, place) : lines;
}

function readLine(written: string): Line {
  const [quote] = /^(?:> ?)+/.exec(written) ?? [''];
  const rest = written.slice(quote.length);
  const [space] = /^\s*/.exec(rest) ?? [''];
  const indent = space.replaceAll('\t', '    ').length;
  return { text: rest.trim(), indent, isQuote: quote !== '' };
}

function blockOf({ text, indent, isQuote }: Line): ReadBlock {
  return { runs: [{ text }], heading: null, list: null, isQuote, indent, anchors: [] };
}

function goesOn(before: Line, line: Line, width: number | null): boolean {
  if (before.text === '' || line.text === '' || before.isQuote !== line.isQuote) return false;
  if (markerOf([line])) return false;
  const hangs = markerOf([before]) !== null && line.indent > before.indent;
  return hangs || (width !== null && isWrapped(before.text, line.text, width));
}
