import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDataDirectory } from '../storage/DataDirectory.ts';
import { openDatabase } from '../storage/postgres/openDatabase.ts';
import { isDatabase } from './isDatabase.ts';
import { moveHouse } from './move/moveHouse.ts';
import { MoveRefused } from './move/MoveRefused.ts';
import { openVacant } from './openVacant.ts';

const usage =
  'Say npm run move -- --from DIRECTORY --to postgres://…/database, or the other way round.';

/**
 * Moves all that is kept from a data directory into a database or back, and proves the two equal
 * [D5].
 *
 * @throws MoveRefused, or what opening either place throws.
 */
export async function runMove(words: readonly string[]): Promise<void> {
  const { from, to } = readWords(words);
  if (isDatabase(from) === isDatabase(to)) throw new MoveRefused(usage);
  if (!isDatabase(from)) await requireDirectory(from);
  const moved = await moveHouse({
    openOld: () =>
      isDatabase(from) ? openDatabase(from, { isAlone: true }) : openDataDirectory(from),
    openNew: () => (isDatabase(to) ? openVacant(to) : openDataDirectory(to)),
  });
  const { events, texts, entries } = moved;
  console.log(`Moved, and compared: ${events} events, ${entries} entries of ${texts} texts.`);
  console.log('The old place is as it was, names too. Start the server on the new one alone.');
}

function readWords(words: readonly string[]): { from: string; to: string } {
  const options = { from: { type: 'string' }, to: { type: 'string' } } as const;
  try {
    const { from, to } = parseArgs({ args: [...words], options }).values;
    if (from && to) return { from, to };
  } catch {
    // Some other word: how it is said tells more than what was wrong.
  }
  throw new MoveRefused(usage);
}

// Opening one that is not there would make it.
async function requireDirectory(directory: string): Promise<void> {
  const journal = join(resolve(directory), 'journal.log');
  await access(journal).catch(() => {
    throw new MoveRefused(`There is no data directory at ${directory}.`);
  });
}
