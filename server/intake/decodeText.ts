import { unreadable } from './refuse.ts';

/**
 * The text in bytes: UTF-8, or UTF-16 when it says so at its start, or what programs on Windows
 * wrote before.
 *
 * @throws Refusal `unreadable-file` when it is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes).replace(/^\ufeff/, '');
  if (text.includes('\0')) throw unreadable('not-text', 'This is not a text.');
  return text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const latin = [...bytes].map((byte) => windows[byte - 0x80] ?? String.fromCharCode(byte));
    return latin.join('');
  }
}

// What Windows has where Latin-1 has controls. The decoder of Node leaves those as they are.
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
