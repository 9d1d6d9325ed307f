import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../backups/Manifest.ts';
import { restoreBackup } from '../backups/restoreBackup.ts';
import type { RestorePlaces } from '../backups/restoreBackup.ts';
import { openDataDirectory } from '../storage/DataDirectory.ts';
import { openDatabase } from '../storage/postgres/openDatabase.ts';
import { moveHouse } from './move/moveHouse.ts';

/**
 * Puts a backup back into the empty database with the URL `to`, and proves it: first into a directory of
 * its own, which is what the backup says [R3], and from there, equal, into the database [D5]. Cut off,
 * it goes on when it is asked again; until it is done no server starts on the database.
 *
 * @throws what restoreBackup, openDatabase and moveHouse throw.
 */
export async function restoreIntoDatabase(places: RestorePlaces): Promise<Manifest> {
  const home = await mkdtemp(join(tmpdir(), 'draagvlak-restore-'));
  try {
    const directory = join(home, 'data');
    const manifest = await restoreBackup({ ...places, to: directory });
    await moveHouse({
      openOld: () => openDataDirectory(directory),
      openNew: () => openDatabase(places.to, { isAlone: true }),
    });
    return manifest;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
