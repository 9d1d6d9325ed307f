import { manifestFile } from '../backups/manifestFile.ts';
import type { Programs } from './drill.ts';
import type { Place } from './Place.ts';
import { runCommand } from './runCommand.ts';
import { ServerProcess } from './ServerProcess.ts';

/** What came of a backup that was tried out. Times are in milliseconds. */
export interface TriedBackup {
  /** The moment it is of, ISO 8601. */
  readonly moment: string;
  /** How old it is: what came since is not in it. */
  readonly age: number;
  /** From the beginning of the restore until a server on it took what people do. */
  readonly downTime: number;
}

/**
 * Tries a backup out: puts it back into a place, and has a server run on that. Nobody is mailed.
 *
 * @param to a new place; whoever made it removes it.
 * @throws Error when the backup is no good.
 */
export async function drillBackup(
  { main, restore, signal }: Programs,
  from: string,
  { settings }: Place,
): Promise<TriedBackup> {
  const began = Date.now();
  await runCommand({ program: restore, words: ['--from', from], settings }, signal);
  const server = await ServerProcess.start({ program: main, settings }, signal);
  const downTime = Date.now() - began;
  await server.stop();
  const { moment } = await manifestFile.read(from);
  return { moment, age: began - Date.parse(moment), downTime };
}
