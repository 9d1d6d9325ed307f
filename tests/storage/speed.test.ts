import { expect, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import { realDirectory } from '../support/realDirectory.ts';

const keystrokes = 260_000;

test('a log of 260,000 keystrokes opens and is read in well under a second', async () => {
  const { directory, fileSystem } = await realDirectory();
  const logs = await FileUpdateLogs.open(directory, fileSystem);
  const log = await logs.open('doc@1');
  const origin = { kind: 'person', person: 'abcdefghijkmnpqrstuv' as PersonId } as const;
  const update = new Uint8Array(25).fill(3);
  let last = Promise.resolve();
  // A batch each few keystrokes, as a handful of writers make them.
  for (let n = 0; n < keystrokes; n++) {
    last = log.append([{ at: 1_764_000_000_000 + n, origin, update }]).durable;
    if (n % 20 === 0) await new Promise(setImmediate);
  }
  await last;
  await log.close();

  // Processor time, the best of three: how busy the machine is says nothing about us.
  const spent = [await readAgain(logs), await readAgain(logs), await readAgain(logs)];
  expect(Math.min(...spent)).toBeLessThan(1_000);
});

/** Milliseconds of processor time to open the log and read all of it. */
async function readAgain(logs: FileUpdateLogs): Promise<number> {
  const start = process.cpuUsage();
  const log = await logs.open('doc@1');
  let bytes = 0;
  for await (const entry of log.tail) bytes += entry.update.length;
  const { user, system } = process.cpuUsage(start);
  expect({ last: log.lastSeq, bytes }).toEqual({ last: keystrokes, bytes: keystrokes * 25 });
  await log.close();
  return (user + system) / 1000;
}
