import { copyMoment } from '../backups/copyMoment.ts';
import { makeBackup } from '../backups/makeBackup.ts';
import { readConfig } from '../config.ts';
import { copyDatabase } from './copyDatabase.ts';
import { isDatabase } from './isDatabase.ts';
import { namePlace } from './namePlace.ts';
import { readOptions } from './readOptions.ts';

const usage =
  'Say into which directory: npm run backup -- --to DIRECTORY. What is backed up is DATABASE_URL, or else DATA_DIR.';

/**
 * Makes a backup of what this configuration keeps, in a directory or in a database, in the place that
 * `--to` names, also while servers run on it [R2].
 *
 * @throws Error that says why there is none.
 */
export async function runBackup(words: readonly string[]): Promise<void> {
  const { to } = readOptions(words, ['to'], usage);
  if (!to || isDatabase(to)) throw new Error(usage);
  const { databaseUrl: url, dataDirectory } = readConfig(process.env);
  const copy = (data: string): Promise<number> =>
    url === null ? copyMoment(dataDirectory, data) : copyDatabase(url, data);
  const { manifest, sum } = await makeBackup({ copy, to });
  const { record, texts } = manifest.contents;
  const bytes = manifest.files.reduce((total, file) => total + file.bytes, 0);
  console.log(`Of       ${namePlace(url ?? dataDirectory)}`);
  console.log(`Backup   ${to}: ${manifest.files.length} files, ${bytes} bytes`);
  console.log(`Moment   ${manifest.moment}`);
  console.log(`Record   ${record.seq} events, root ${record.root}`);
  console.log(`Texts    ${texts.length}, read through`);
  console.log(`Manifest ${sum}`);
}
