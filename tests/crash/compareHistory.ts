import { join } from 'node:path';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import { compareLogs } from './compareLogs.ts';

/** What is wrong with the logs of a data directory that no server has, packed segments included. */
export async function compareHistory(
  directory: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string[]> {
  const names = await fileSystem.list(join(directory, 'sections'));
  const storage = await openDataDirectory(directory, fileSystem);
  return compareLogs(
    storage,
    names.filter((name) => name.includes('@')),
  );
}
