import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { drill } from '../drill/drill.ts';
import { drillBackup } from '../drill/drillBackup.ts';
import type { TriedBackup } from '../drill/drillBackup.ts';
import type { Drilled, Kept } from '../drill/Drilled.ts';
import { inPlace } from '../drill/inPlace.ts';
import { newDatabase } from '../drill/newDatabase.ts';
import { newDirectory } from '../drill/newDirectory.ts';
import { isDatabase } from './isDatabase.ts';
import { onSignal } from './onSignal.ts';
import { readOptions } from './readOptions.ts';

const usage =
  'Say npm run drill, or npm run drill -- --seconds SECONDS; or of a backup: npm run drill -- --from BACKUP';

/**
 * Drills losing everything, and prints what was reached [R4]: with `--from` on that backup, otherwise
 * on a demo network of its own, under load for `--seconds` before the backup and after it. What it
 * needs it makes, and removes again: directories, or databases beside that of this configuration.
 * `program` is the URL of the built file; the other programs lie beside it.
 *
 * @throws Error that says what did not come back.
 */
export async function runDrill(words: readonly string[], program: string): Promise<void> {
  const { from, seconds = '5' } = readOptions(words, ['from', 'seconds'], usage);
  const { databaseUrl } = readConfig(process.env);
  const newPlace = () => (databaseUrl === null ? newDirectory() : newDatabase(databaseUrl));
  const stopping = new AbortController();
  onSignal(() => stopping.abort());
  const built = (name: string) => new URL(`${name}.js`, program);
  const programs = {
    main: built('main'),
    backup: built('backup'),
    restore: built('restore'),
    signal: stopping.signal,
  };
  if (from !== undefined && isDatabase(from)) throw new Error(usage);
  if (from !== undefined) {
    const backup = resolve(from);
    tellOfBackup(backup, await inPlace(newPlace, (to) => drillBackup(programs, backup, to)));
    return;
  }
  if (!(Number(seconds) > 0)) throw new Error('--seconds is a number above 0.');
  console.log(
    `A server under load; a backup after ${seconds} s; kill -9 another ${seconds} s on …`,
  );
  tell(await drill(programs, { seconds: Number(seconds), newPlace }));
}

function tellOfBackup(from: string, { moment, age, downTime }: TriedBackup): void {
  console.log(`Backup   ${from}, as it was at ${moment}: put back, read through, served`);
  console.log(`RPO      ${inSeconds(age)}: so old it is; what came since is not in it`);
  console.log(`RTO      ${inSeconds(downTime)} from the beginning until /readyz said ok`);
}

function tell({ backupTook, lostTime, downTime, acts, words }: Drilled): void {
  console.log(`Backup   made in ${inSeconds(backupTook)}, while the server went on`);
  console.log(`Acts     ${describe(acts)}`);
  console.log(`Words    ${describe(words)}`);
  console.log(`RPO      ${inSeconds(lostTime)}: from the moment of the backup to the kill`);
  console.log(`RTO      ${inSeconds(downTime)}: from the kill until /readyz said ok`);
}

function describe({ before, restored, acknowledged }: Kept): string {
  const lost = Math.max(0, acknowledged - restored);
  return `${before} acknowledged before the backup, ${restored} put back, all in order; ${lost} came after and are lost`;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
