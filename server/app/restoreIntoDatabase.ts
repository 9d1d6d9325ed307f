import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../backups/Manifest.ts';
import { restoreBackup } from '../backups/restoreBackup.ts';
import type { RestorePlaces } from '../backups/restoreBackup.ts';
import { openDataDirectory } from '../storage/DataDirectory.ts';
import { claimPlace } from './move/claimPlace.ts';
import { moveHouse } from './move/moveHouse.ts';
import { using } from './move/using.ts';
import { onSignal } from './onSignal.ts';
import { openVacant } from './openVacant.ts';

/**
 * Puts a backup back into the empty database with the URL `to`, and proves it: first into a directory of
 * its own, which is what the backup says [R3], and from there, equal, into the database [D5]. From the
 * beginning until it is done no server starts on the database. Cut off, it goes on when it is asked
 * again.
 *
 * @throws what openVacant, restoreBackup and moveHouse throw.
 */
export async function restoreIntoDatabase(places: RestorePlaces): Promise<Manifest> {
  await using(() => openVacant(places.to), claimPlace);
  const home = await mkdtemp(join(tmpdir(), 'draagvlak-restore-'));
  // There are names in it, and the key.
  onSignal(() => {
    rmSync(home, { recursive: true, force: true });
    process.exit(1);
  });
  try {
    const directory = join(home, 'data');
    const manifest = await restoreBackup({ ...places, to: directory });
    await moveHouse({
      openOld: () => openDataDirectory(directory),
      openNew: () => openVacant(places.to),
    });
    return manifest;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
