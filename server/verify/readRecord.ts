import { digest } from './digest.ts';
import { expectFormat } from './expectFormat.ts';
import { Fault } from './Fault.ts';
import type { Head } from './Head.ts';
import type { Line } from './Line.ts';
import { writeCanonically } from './writeCanonically.ts';

/** A record of which the chain holds: every event is what its hash says, and follows the one before. */
export interface TheRecord {
  readonly lines: readonly Line[];
  /** The signed head that the file ends with; its signature has not been looked at. */
  readonly head: Head;
}

const newline = 0x0a;
const beginning = '0'.repeat(64);

/**
 * Reads a record file: a line per event, from the first on, and the head as the last line.
 *
 * @throws Fault at the first line that is not as it should be, with its byte in the file.
 */
export function readRecord(bytes: Uint8Array): TheRecord {
  const lines: Line[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(newline, from);
    const where = placeOf(lines.length + 1, from);
    if (end < 0) throw new Fault(where, 'the file stops in the middle of a line');
    const value = readLine(bytes.subarray(from, end), where);
    if (isHead(value)) {
      expectFormat(value, 'head', where);
      if (end + 1 < bytes.length)
        throw new Fault(placeOf(lines.length + 2, end + 1), 'there is something behind the head');
      return { lines, head: value };
    }
    lines.push(followed(value as Line, lines.at(-1), where));
    from = end + 1;
  }
  throw new Fault(
    placeOf(lines.length + 1, from),
    'the file ends without the signed head: its last lines are missing',
  );
}

function placeOf(line: number, byte: number): string {
  return `record, line ${line}, byte ${byte}`;
}

function readLine(bytes: Uint8Array, where: string): object {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new Fault(where, 'this line is not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new Fault(where, 'this line is no event');
  // Other ways to write the same are refused: then no byte of the file can be changed unnoticed.
  if (JSON.stringify(value) !== text)
    throw new Fault(where, 'this line is not written the way the record is');
  return value;
}

function isHead(value: object): value is Head {
  return 'format' in value && value.format === 'draagvlak-head';
}

function followed(line: Line, before: Line | undefined, at: string): Line {
  const wanted = (before?.seq ?? 0) + 1;
  const where = `${at}, event ${wanted}`;
  const { hash, ...rest } = line;
  if (line.seq !== wanted) throw new Fault(where, `here stands an event with number ${line.seq}`);
  if (digest(`draagvlak event 1\n${writeCanonically(rest)}`) !== hash)
    throw new Fault(where, 'the event does not have the hash that it says: it was changed');
  if (line.prev !== (before?.hash ?? beginning))
    throw new Fault(where, 'the event does not follow the one before it');
  return line;
}
