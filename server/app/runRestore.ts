import { parseArgs } from 'node:util';
import { restoreBackup } from '../backups/restoreBackup.ts';
import { isDatabase } from './isDatabase.ts';
import { restoreIntoDatabase } from './restoreIntoDatabase.ts';

const usage = 'npm run restore -- --from BACKUP --to PLACE [--erased NEWEST/erased.json]';

/**
 * Puts the backup that `--from` names back into the empty or new place that `--to` names, a directory or
 * a database, and says so only once all of it was read and is what the backup says [R3].
 *
 * @throws Error that says what is wrong.
 */
export async function runRestore(words: readonly string[]): Promise<void> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...words],
    options: { from: option, to: option, erased: option },
  });
  const { from, to, erased } = values;
  if (from === undefined || to === undefined) throw new Error(`Say from where to where: ${usage}`);
  const putBack = isDatabase(to) ? restoreIntoDatabase : restoreBackup;
  const { contents, moment } = await putBack({ from, to, erased });
  const { record, texts } = contents;
  console.log(`Restored as it was at ${moment}`);
  console.log(`Record   ${record.seq} events, chain and root good: ${record.root}`);
  console.log(`Texts    ${texts.length}, all with the words they had`);
  console.log(
    `Done. Start a server with ${isDatabase(to) ? 'DATABASE_URL' : 'DATA_DIR'} set to it.`,
  );
}
