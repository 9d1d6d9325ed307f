import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Writes bytes into a new file, for its owner only, and answers how many they were and their SHA-256
 * once they are on the disk. Its name is on the disk when its directory is synced (`syncTree`).
 */
export async function copyBytes(
  source: AsyncIterable<Uint8Array>,
  to: string,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const sum = createHash('sha256');
  let bytes = 0;
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      sum.update(piece);
      bytes += piece.length;
      yield piece;
    }
  };
  await pipeline(source, counted, createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }));
  return { bytes, sha256: sum.digest('hex') };
}
