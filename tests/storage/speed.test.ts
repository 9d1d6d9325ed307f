import { expect, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import { realDirectory } from '../support/realDirectory.ts';

const keystrokes = 260_000;

test('a log of 260,000 keystrokes costs little more, keystroke by keystroke, than a tenth of it', async () => {
  const { directory, fileSystem } = await realDirectory();
  const logs = await FileUpdateLogs.open(directory, fileSystem);
  const tenth = await write(logs, 'tenth@1', keystrokes / 10);
  const whole = await write(logs, 'whole@1', keystrokes);
  // Processor time, the best of three: how busy, or how fast, the machine is says nothing about us.
  expect((await leastOf(whole)) / (await leastOf(tenth))).toBeLessThan(20);
});

/** Writes a log; answers what reads it again, and says how many milliseconds of processor it took. */
async function write(
  logs: FileUpdateLogs,
  id: string,
  count: number,
): Promise<() => Promise<number>> {
  const log = await logs.open(id);
  const origin = { kind: 'person', person: 'abcdefghijkmnpqrstuv' as PersonId } as const;
  const update = new Uint8Array(25).fill(3);
  let last = Promise.resolve();
  // A batch each few keystrokes, as a handful of writers make them.
  for (let n = 0; n < count; n++) {
    last = log.append([{ at: 1_764_000_000_000 + n, origin, update }]).durable;
    if (n % 20 === 0) await new Promise(setImmediate);
  }
  await last;
  await log.close();
  return async () => {
    const start = process.cpuUsage();
    const again = await logs.open(id);
    let bytes = 0;
    for await (const entry of again.tail) bytes += entry.update.length;
    const { user, system } = process.cpuUsage(start);
    expect({ last: again.lastSeq, bytes }).toEqual({ last: count, bytes: count * 25 });
    await again.close();
    return (user + system) / 1000;
  };
}

async function leastOf(read: () => Promise<number>): Promise<number> {
  return Math.min(await read(), await read(), await read());
}
