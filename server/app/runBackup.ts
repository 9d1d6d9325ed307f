import { parseArgs } from 'node:util';
import { makeBackup } from '../backups/makeBackup.ts';
import { readConfig } from '../config.ts';

/**
 * Makes a backup of the data directory of this configuration, in the place that `--to` names, also
 * while a server runs on it [R2].
 *
 * @throws Error that says why there is none.
 */
export async function runBackup(words: readonly string[]): Promise<void> {
  const { to } = parseArgs({ args: [...words], options: { to: { type: 'string' } } }).values;
  if (to === undefined) throw new Error('Say where to: npm run backup -- --to PLACE');
  const { manifest, sum } = await makeBackup({ from: readConfig(process.env).dataDirectory, to });
  const { record, texts } = manifest.contents;
  const bytes = manifest.files.reduce((total, file) => total + file.bytes, 0);
  console.log(`Backup   ${to}: ${manifest.files.length} files, ${bytes} bytes`);
  console.log(`Moment   ${manifest.moment}`);
  console.log(`Record   ${record.seq} events, root ${record.root}`);
  console.log(`Texts    ${texts.length}, read through`);
  console.log(`Manifest ${sum}`);
}
