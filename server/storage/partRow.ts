import { Buffer } from 'node:buffer';

/** Parts in one row: u32 length (little-endian) | bytes, for each. */
export function joinParts(parts: readonly Uint8Array[]): Buffer {
  const joined = Buffer.allocUnsafe(parts.reduce((sum, { length }) => sum + 4 + length, 0));
  let at = 0;
  for (const part of parts) {
    at = joined.writeUInt32LE(part.length, at);
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The parts of a row, as views of it. */
export function splitParts(joined: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < joined.length;) {
    const from = at + 4;
    at = from + joined.readUInt32LE(at);
    parts.push(joined.subarray(from, at));
  }
  return parts;
}
