import { openDataDirectory } from '../storage/DataDirectory.ts';
import type { Contents } from './Manifest.ts';
import { readContents } from './readContents.ts';

/**
 * Opens a data directory as a server does, reads all of it, and closes it. What a crash left half
 * done in its files is done by then.
 *
 * @throws what openDataDirectory and readContents throw.
 */
export async function checkDirectory(path: string): Promise<Contents> {
  const directory = await openDataDirectory(path);
  try {
    return await readContents(directory);
  } finally {
    await directory.close();
  }
}
