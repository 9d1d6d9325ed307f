import { expect, test } from 'vitest';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { entriesOf, entry } from './describeUpdateLog.ts';

test('[R8] [T2] on a full disk a text is read whole, also what is in the commit log alone, and drained once there is room', async () => {
  const disk = new MemoryDisk();
  let [isFull, left] = [false, 0];
  const faulty = new FaultyFileSystem(disk, ({ operation }) => {
    if (!isFull || !['write', 'writeNow'].includes(operation)) return null;
    left -= 1;
    return left < 0 ? 'ENOSPC' : null;
  });
  const data = await openDataDirectory('/data', faulty);
  const first = await data.updateLogs.open('doc@1');
  await first.append([entry(1), entry(2)]).durable;
  await first.close();
  const log = await data.updateLogs.open('doc@1');
  await log.append([entry(3)]).durable;
  await log.append([entry(4)]).durable;
  isFull = true;
  await log.close();
  // Room for none, and for a part of it.
  for (const room of [0, 1, 0]) {
    left = room;
    const again = await data.updateLogs.open('doc@1');
    expect(again.lastSeq).toBe(4);
    expect((await entriesOf(again)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    left = 0;
    await expect(again.append([entry(5)]).durable).rejects.toMatchObject({ poisoned: false });
    await again.close();
  }
  isFull = false;
  const last = await data.updateLogs.open('doc@1');
  await last.append([entry(5)]).durable;
  expect(last.lastSeq).toBe(5);
  const seqs: number[] = [];
  for await (const { seq } of last.history()) seqs.push(seq);
  expect(seqs).toEqual([1, 2, 3, 4, 5]);
  await data.close();
});
