import { parseArgs } from 'node:util';
import { makeBackup } from '../backups/makeBackup.ts';
import { readConfig } from '../config.ts';

/**
 * Makes a backup of the data directory of this configuration, in the place that `--to` names, also
 * while a server runs on it [R2].
 *
 * @throws Error that says why there is none; also where everything is in a database, so that no old
 *   directory is taken for what people did since.
 */
export async function runBackup(words: readonly string[]): Promise<void> {
  const { to } = parseArgs({ args: [...words], options: { to: { type: 'string' } } }).values;
  if (to === undefined) throw new Error('Say where to: npm run backup -- --to PLACE');
  const { databaseUrl, dataDirectory: from } = readConfig(process.env);
  if (databaseUrl !== null)
    throw new Error(
      'With DATABASE_URL nothing is in a directory: back up the database (docs/operations.md, “In a database”).',
    );
  const { manifest, sum } = await makeBackup({ from, to });
  const { record, texts } = manifest.contents;
  const bytes = manifest.files.reduce((total, file) => total + file.bytes, 0);
  console.log(`Backup   ${to}: ${manifest.files.length} files, ${bytes} bytes`);
  console.log(`Moment   ${manifest.moment}`);
  console.log(`Record   ${record.seq} events, root ${record.root}`);
  console.log(`Texts    ${texts.length}, read through`);
  console.log(`Manifest ${sum}`);
}
