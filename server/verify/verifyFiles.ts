import { checkHead } from './checkHead.ts';
import { checkHtml } from './checkHtml.ts';
import { checkJson } from './checkJson.ts';
import { checkReceipt } from './checkReceipt.ts';
import { checkText } from './checkText.ts';
import { Fault } from './Fault.ts';
import { readRecord } from './readRecord.ts';
import type { TheRecord } from './readRecord.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface GivenFiles {
  readonly record: GivenFile;
  readonly receipts: readonly GivenFile[];
  readonly exports: readonly GivenFile[];
  /** The public key that must have signed, in hexadecimal. */
  readonly key?: string;
}

/** What was found, a line for each thing; `isGood` when nothing is wrong. */
export interface Verdict {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

/**
 * Checks a record file, and receipts and exports against it. Nothing is asked of any server, and
 * none of its code is used.
 */
export function verifyFiles({ record: given, receipts, exports, key }: GivenFiles): Verdict {
  const by = (where: string) => ({ where, ...(key !== undefined && { key }) });
  let record: TheRecord;
  try {
    record = readRecord(given.bytes);
    checkHead(record.head, record, by('record, head'));
    if (record.head.seq !== record.lines.length)
      throw new Fault('record, head', 'there are events behind what the head is of');
  } catch (reason) {
    return { isGood: false, lines: [faultLine(reason, given.name)] };
  }
  const checks = [
    ...receipts.map(({ name, bytes }) =>
      attempt(name, () => [checkReceipt(parse(bytes), record, by(name))]),
    ),
    ...exports.map(({ name, bytes }) => attempt(name, () => checkExport(name, bytes, record))),
  ];
  const { seq, root, key: signer } = record.head;
  return {
    isGood: checks.every(({ isGood }) => isGood),
    lines: [
      `good   ${given.name}: ${seq} events, one chain`,
      `       root ${root}`,
      `       signed by ${signer}${key === undefined ? ' (compare this with the key you know)' : ''}`,
      ...checks.flatMap(({ lines }) => lines),
    ],
  };

  function checkExport(name: string, bytes: Uint8Array, against: TheRecord): string[] {
    const form = /\.(json|html|md|txt)$/.exec(name)?.[1];
    if (form === 'json') return checkJson(parse(bytes), against, by(name));
    const text = decode(bytes);
    if (form === 'html') return checkHtml(text, against, by(name));
    if (form === 'md' || form === 'txt') return checkText(text, against, { ...by(name), form });
    throw new Fault(name, 'an export is a .json, .html, .md or .txt file');
  }
}

function attempt(name: string, check: () => string[]): Verdict {
  try {
    return { isGood: true, lines: check().map((line) => `good   ${name}: ${line}`) };
  } catch (reason) {
    return { isGood: false, lines: [faultLine(reason, name)] };
  }
}

// Whatever else goes wrong while reading comes from content that is not what it should be.
function faultLine(reason: unknown, name: string): string {
  if (reason instanceof Fault) return `WRONG  ${reason.where}: ${reason.message}`;
  return `WRONG  ${name}: it cannot be read (${String(reason)})`;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(decode(bytes));
}
