import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { startArguments } from '../support/startArguments.ts';

/** Starts a server with these variables and kills it so many milliseconds later. */
export async function killWhileStarting(
  place: Record<string, string>,
  after: number,
): Promise<void> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, startArguments, {
    env: { PATH, HOME, TMPDIR, ...place, PORT: '0', DEMO: '0' },
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  await pause(after);
  child.kill('SIGKILL');
  await gone;
}
