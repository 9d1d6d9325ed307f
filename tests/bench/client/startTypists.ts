import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';

/** Someone who types: in which section, and with which session. */
export interface TypistSeat {
  readonly section: SectionId;
  readonly session: string;
}

/** Lets others type, from a process of their own, until the test ends. */
export async function startTypists(url: string, seats: readonly TypistSeat[]): Promise<void> {
  const program = fileURLToPath(new URL('typists.mjs', import.meta.url));
  const pairs = seats.flatMap(({ section, session }) => [section, session]);
  const child = spawn(process.execPath, [program, url, contentRoot, ...pairs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'Ready.') return child.stdout.resume() && undefined;
  }
  throw new Error('Nobody came to type.');
}
