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

/** What was found, a line for each thing. */
export interface Verdict {
  /** Nothing is wrong, as far as it was read. */
  readonly isGood: boolean;
  /** Every file is of a form that is read here. */
  readonly isRead: boolean;
  readonly lines: readonly string[];
}

/** Where something that is read can be found in a form that is not. */
const unread: ReadonlyMap<string, string> = new Map([
  ['.zip', 'unpack it, and run the command in its README.txt, or '],
  ['.pdf', 'take the .json out of a PDF for keeping, or '],
]);

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
    return { isGood: false, isRead: true, lines: [faultLine(reason, given.name)] };
  }
  const checks = [
    ...receipts.map(({ name, bytes }) =>
      attempt(name, () => [checkReceipt(parse(bytes), record, by(name))]),
    ),
    ...exports.map((file) => checkExport(file, record)),
  ];
  const { seq, root, key: signer } = record.head;
  return {
    isGood: checks.every(({ isGood }) => isGood),
    isRead: checks.every(({ isRead }) => isRead),
    lines: [
      `good   ${given.name}: ${seq} events, one chain`,
      `       root ${root}`,
      `       signed by ${signer}${key === undefined ? ' (compare this with the key you know)' : ''}`,
      ...checks.flatMap(({ lines }) => lines),
    ],
  };

  function checkExport({ name, bytes }: GivenFile, against: TheRecord): Verdict {
    const form = /\.(json|html|md|txt)$/.exec(name)?.[1];
    // Whether such a file is as it was is not known: that is something else than wrong.
    if (form === undefined) return { isGood: true, isRead: false, lines: [unreadLine(name)] };
    return attempt(name, () => {
      if (form === 'json') return checkJson(parse(bytes), against, by(name));
      const text = decode(bytes);
      return form === 'html'
        ? checkHtml(text, against, by(name))
        : checkText(text, against, { ...by(name), form: form === 'md' ? 'md' : 'txt' });
    });
  }
}

function attempt(name: string, check: () => string[]): Verdict {
  try {
    return { isGood: true, isRead: true, lines: check().map((line) => `good   ${name}: ${line}`) };
  } catch (reason) {
    return { isGood: false, isRead: true, lines: [faultLine(reason, name)] };
  }
}

// Whatever else goes wrong while reading comes from content that is not what it should be.
function faultLine(reason: unknown, name: string): string {
  if (reason instanceof Fault) return `WRONG  ${reason.where}: ${reason.message}`;
  return `WRONG  ${name}: it cannot be read (${String(reason)})`;
}

function unreadLine(name: string): string {
  const form = /\.\w+$/.exec(name)?.[0] ?? 'such';
  const inside = unread.get(form) ?? '';
  return `UNREAD ${name}: a ${form} file is not read here, so this says nothing of it; ${inside}check the .html, .md, .txt or .json of the same number`;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

const stringOrSpace = /"(?:[^"\\]|\\.)*"|\s+/g;

// A name that stands twice in an object is read in two ways, one by people. Layout is free.
function parse(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const value: unknown = JSON.parse(text);
  const bare = text.replaceAll(stringOrSpace, (part) => (part.startsWith('"') ? part : ''));
  if (JSON.stringify(value) !== bare) throw new TypeError('not written as it is read');
  return value;
}
