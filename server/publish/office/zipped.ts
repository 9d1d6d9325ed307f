import { zipSync } from 'fflate';

/** The files of an archive by their paths, in the order in which they stand in it. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A zip with the same bytes for the same parts. Those named in `plain` are not packed. */
export function zipped(parts: Parts, plain: readonly string[] = []): Uint8Array {
  // A zip says when its files were made by the clock on the wall: this is when it begins to count,
  // wherever that hangs.
  const mtime = new Date(1980, 0, 1);
  const files = Object.entries(parts).map(([path, bytes]) => [
    path,
    [bytes, { level: plain.includes(path) ? 0 : 6, mtime }],
  ]);
  return zipSync(Object.fromEntries(files));
}
