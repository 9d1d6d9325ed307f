import { Buffer } from 'node:buffer';

/** For which code points a TrueType font has a glyph, by its own table of them (`cmap`). */
export function readCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(bytes, 'cmap');
  const offsets = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, place) =>
    bytes.readUInt32BE(cmap + 8 + place * 8),
  );
  const has = new Set(
    [...new Set(offsets)].flatMap((offset) => codePointsAt(bytes.subarray(cmap + offset))),
  );
  return (codePoint) => has.has(codePoint);
}

function tableAt(bytes: Buffer, wanted: string): number {
  const count = bytes.readUInt16BE(4);
  for (let place = 0; place < count; place += 1) {
    const entry = 12 + place * 16;
    if (bytes.toString('latin1', entry, entry + 4) === wanted) return bytes.readUInt32BE(entry + 8);
  }
  throw new TypeError(`This font has no table ${wanted}.`);
}

// The two formats in which fonts say what they have of Unicode: 4, up to FFFF, and 12, all of it.
function codePointsAt(table: Buffer): number[] {
  const format = table.readUInt16BE(0);
  if (format === 4) return inSegments(table);
  return format === 12 ? inGroups(table) : [];
}

function inSegments(table: Buffer): number[] {
  const size = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  return Array.from({ length: size / 2 }, (_, place) => place * 2).flatMap((at) => {
    const [from, to] = [table.readUInt16BE(starts + at), table.readUInt16BE(ends + at)];
    const [delta, offset] = [table.readUInt16BE(deltas + at), table.readUInt16BE(offsets + at)];
    // The glyph of a code point is computed, or looked up from where its offset stands on.
    return pointsFrom(from, to).filter((point) =>
      offset === 0
        ? ((point + delta) & 0xffff) !== 0
        : table.readUInt16BE(offsets + at + offset + 2 * (point - from)) !== 0,
    );
  });
}

function inGroups(table: Buffer): number[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, place) => 16 + place * 12).flatMap(
    (at) => pointsFrom(table.readUInt32BE(at), table.readUInt32BE(at + 4)),
  );
}

function pointsFrom(from: number, to: number): number[] {
  // The last segment of format 4 only closes the table.
  if (from === 0xffff) return [];
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}
