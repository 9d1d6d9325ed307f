import { openDataDirectory } from '../storage/DataDirectory.ts';
import { moveHouse } from './move/moveHouse.ts';
import { openKept } from './openKept.ts';

/**
 * Copies what a database holds at one moment into a new data directory, while servers may be writing
 * in it, and proves the two equal. Answers the moment, in milliseconds since the epoch.
 *
 * @throws what openKept and moveHouse throw.
 */
export async function copyDatabase(url: string, to: string): Promise<number> {
  const moment = await openKept(url);
  await moveHouse({ openOld: async () => moment, openNew: () => openDataDirectory(to) });
  return moment.at;
}
