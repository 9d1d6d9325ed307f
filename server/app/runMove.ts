import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDataDirectory } from '../storage/DataDirectory.ts';
import { openDatabase } from '../storage/postgres/openDatabase.ts';
import { isDatabase } from './isDatabase.ts';
import { moveHouse } from './move/moveHouse.ts';
import { MoveRefused } from './move/MoveRefused.ts';
import { namePlace } from './namePlace.ts';
import { openVacant } from './openVacant.ts';
import { readOptions } from './readOptions.ts';

const usage =
  'Say npm run move -- --from DIRECTORY --to postgres://…/database, or the other way round.';

/**
 * Moves all that is kept from a data directory into a database or back, and proves the two equal
 * [D5].
 *
 * @throws MoveRefused, or what opening either place throws.
 */
export async function runMove(words: readonly string[]): Promise<void> {
  const { from, to } = readOptions(words, ['from', 'to'], usage);
  if (!from || !to || isDatabase(from) === isDatabase(to)) throw new MoveRefused(usage);
  if (!isDatabase(from)) await requireDirectory(from);
  const moved = await moveHouse({
    openOld: () =>
      isDatabase(from) ? openDatabase(from, { isAlone: true }) : openDataDirectory(from),
    openNew: () => (isDatabase(to) ? openVacant(to) : openDataDirectory(to)),
  });
  const { events, texts, entries } = moved;
  console.log(`Moved, and compared: ${events} events, ${entries} entries of ${texts} texts.`);
  console.log(
    `Start the server with ${isDatabase(to) ? 'DATABASE_URL' : 'DATA_DIR'} set to the new place, and on that alone.`,
  );
  console.log(
    `${namePlace(from)} is as it was, names too: rename it, or a server may start on it.`,
  );
}

// Opening one that is not there would make it.
async function requireDirectory(directory: string): Promise<void> {
  const journal = join(resolve(directory), 'journal.log');
  await access(journal).catch(() => {
    throw new MoveRefused(`There is no data directory at ${directory}.`);
  });
}
