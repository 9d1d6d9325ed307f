import { dirname } from 'node:path';
import type { FileSystem } from './FileSystem.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Gives a name to a new content that is on the disk before it takes the name. When it fails, the
 * name stands for the old content or for the new one, never for anything else.
 */
export async function replaceFile(
  { fileSystem, path }: { fileSystem: FileSystem; path: string },
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const file = await fileSystem.open(`${path}.new`, 'replace');
  try {
    let at = 0;
    for await (const piece of pieces) {
      await writeWhole(file, piece, at);
      at += piece.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await fileSystem.rename(`${path}.new`, path);
  await fileSystem.syncDirectory(dirname(path));
}
