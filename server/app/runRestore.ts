import { restoreBackup } from '../backups/restoreBackup.ts';
import { readConfig } from '../config.ts';
import { isDatabase } from './isDatabase.ts';
import { namePlace } from './namePlace.ts';
import { readOptions } from './readOptions.ts';
import { restoreIntoDatabase } from './restoreIntoDatabase.ts';

const usage =
  'Say which backup: npm run restore -- --from BACKUP [--to PLACE] [--erased NEWEST/erased.json]';

/**
 * Puts the backup that `--from` names back into an empty or new place, a directory or a database: that
 * of this configuration, or the one that `--to` names. Says so only once all of it was read and is what
 * the backup says [R3].
 *
 * @throws Error that says what is wrong.
 */
export async function runRestore(words: readonly string[]): Promise<void> {
  const { databaseUrl, dataDirectory } = readConfig(process.env);
  const said = readOptions(words, ['from', 'to', 'erased'], usage);
  const { from, to = databaseUrl ?? dataDirectory, erased } = said;
  if (!from || isDatabase(from)) throw new Error(usage);
  const putBack = isDatabase(to) ? restoreIntoDatabase : restoreBackup;
  const { contents, moment } = await putBack({ from, to, erased });
  const { record, texts } = contents;
  console.log(`Restored ${namePlace(to)}, as it was at ${moment}`);
  console.log(`Record   ${record.seq} events, chain and root good: ${record.root}`);
  console.log(`Texts    ${texts.length}, all with the words they had`);
  console.log(
    `Done. Start a server with ${isDatabase(to) ? 'DATABASE_URL' : 'DATA_DIR'} set to it.`,
  );
}
