import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';

/** The objects of a PDF as its own notation has them, streams unpacked: enough to look things up in. */
export function readObjects(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const plain = bytes.toString('latin1');
  const streams = [...plain.matchAll(/stream\r?\n/g)].flatMap(({ 0: head, index }) => {
    const from = index + head.length;
    const to = plain.indexOf('endstream', from);
    return to < 0 || plain.slice(index - 3, index) === 'end' ? [] : [unpack(bytes, from, to)];
  });
  return [plain, ...streams].join('\n');
}

// What is not packed, or is a picture or letters, is of no use here.
function unpack(bytes: Buffer, from: number, to: number): string {
  try {
    return inflateSync(bytes.subarray(from, to)).toString('latin1');
  } catch {
    return '';
  }
}

/** The texts under a key, such as the alternative texts of drawings (`Alt`). */
export function textsUnder(key: string, objects: string): string[] {
  const found = objects.matchAll(
    new RegExp(`/${key} ?(?:\\(((?:[^()\\\\]|\\\\.)*)\\)|<([0-9A-Fa-f]+)>)`, 'g'),
  );
  return [...found].map(([, literal, hex]) => {
    const bytes = hex ? Buffer.from(hex, 'hex') : Buffer.from(unescape(literal ?? ''), 'latin1');
    return bytes[0] === 0xfe
      ? bytes.subarray(2).swap16().toString('utf16le')
      : bytes.toString('latin1');
  });
}

function unescape(literal: string): string {
  return literal.replaceAll(/\\(\d{3}|.)/gs, (_, sign: string) =>
    /^\d/.test(sign) ? String.fromCharCode(parseInt(sign, 8)) : sign,
  );
}
