import { dirname } from 'node:path';
import type { FilePlace } from './writeNew.ts';
import { writeNew } from './writeNew.ts';

/**
 * Gives a name to a new content that is on the disk before it takes the name. When it fails, the
 * name stands for the old content or for the new one, never for anything else.
 */
export async function replaceFile(
  { fileSystem, path }: FilePlace,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const made = `${path}.new`;
  await writeNew({ fileSystem, path: made }, pieces);
  await fileSystem.rename(made, path);
  await fileSystem.syncDirectory(dirname(path));
}
