import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestFile } from '../backups/manifestFile.ts';
import type { Programs } from './drill.ts';
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
 * Tries a backup out: puts it back into a place of its own, has a server run on that, and removes it
 * again. Nobody is mailed.
 *
 * @throws Error when it is no good.
 */
export async function drillBackup(programs: Programs, from: string): Promise<TriedBackup> {
  const root = await mkdtemp(join(tmpdir(), 'draagvlak-drill-'));
  try {
    const began = Date.now();
    const to = join(root, 'restored');
    await runCommand(programs.restore, ['--from', from, '--to', to]);
    const server = await ServerProcess.start(programs.main, to);
    const downTime = Date.now() - began;
    await server.stop();
    const { moment } = await manifestFile.read(from);
    return { moment, age: began - Date.parse(moment), downTime };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
