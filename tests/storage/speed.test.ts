import { expect, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import { realDirectory } from '../support/realDirectory.ts';

const keystrokes = 260_000;

test('a log of 260,000 keystrokes opens and is read in well under a second', async () => {
  const { directory, fileSystem } = await realDirectory();
  const logs = new FileUpdateLogs(directory, fileSystem);
  const log = await logs.open('doc');
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

  const start = performance.now();
  const again = await logs.open('doc');
  let bytes = 0;
  for await (const entry of again.entries) bytes += entry.update.length;
  const spent = performance.now() - start;
  expect(again.lastSeq).toBe(keystrokes);
  expect(bytes).toBe(keystrokes * update.length);
  expect(spent).toBeLessThan(1_000);
});
