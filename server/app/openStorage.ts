import type { Config } from '../config.ts';
import { openDataDirectory } from '../storage/DataDirectory.ts';
import type { FileSystem } from '../storage/FileSystem.ts';
import type { LogOptions } from '../storage/FileUpdateLogs.ts';
import { openDatabase } from '../storage/postgres/openDatabase.ts';
import type { Storage } from '../storage/Storage.ts';

/**
 * Opens the place in which everything is kept: the database when there is one, else the data
 * directory (`options` are for that one). Throws what opening that place throws.
 */
export function openStorage(
  { databaseUrl, dataDirectory }: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  fileSystem?: FileSystem,
  options?: LogOptions,
): Promise<Storage> {
  if (databaseUrl !== null) return openDatabase(databaseUrl);
  return openDataDirectory(dataDirectory, fileSystem, options);
}
