import type { Config } from '../config.ts';
import { openDataDirectory } from '../storage/DataDirectory.ts';
import type { FileSystem } from '../storage/FileSystem.ts';
import type { LogOptions } from '../storage/FileUpdateLogs.ts';
import { isUnfinished } from '../storage/isUnfinished.ts';
import { openDatabase } from '../storage/postgres/openDatabase.ts';
import type { DatabaseOptions } from '../storage/postgres/openDatabase.ts';
import type { Storage } from '../storage/Storage.ts';
import { MoveRefused } from './move/MoveRefused.ts';

/**
 * Opens the place in which everything is kept: the database when there is one, else the data
 * directory.
 *
 * @throws MoveRefused when not all of what was moved here is here yet, or what opening throws.
 */
export async function openStorage(
  { databaseUrl, dataDirectory }: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  fileSystem?: FileSystem,
  options?: LogOptions & DatabaseOptions,
): Promise<Storage> {
  const storage = await (databaseUrl === null
    ? openDataDirectory(dataDirectory, fileSystem, options)
    : openDatabase(databaseUrl, options));
  try {
    if (isUnfinished(await storage.moving.read()))
      throw new MoveRefused(
        'What was to come here did not come whole: a move or a restore was not ended. Run it again.',
      );
    return storage;
  } catch (error) {
    // The first error is the one to report.
    await storage.close().catch(() => undefined);
    throw error;
  }
}
