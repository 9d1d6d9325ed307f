import { expect, test } from 'vitest';
import type { LogEntry } from '../../server/rooms/UpdateLog.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import { FrameFile } from '../../server/storage/FrameFile.ts';
import { encodeLogEntry } from '../../server/storage/LogEntryCodec.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { historyOf } from './describeUpdateLog.ts';

const measures = { segmentBytes: 150, commitBytes: 100, syncBeat: 0 };
const old = '/s1.log';
const entries: readonly LogEntry[] = Array.from({ length: 8 }, (_, index) => ({
  seq: index + 1,
  at: index,
  origin: { kind: 'repair' },
  update: new Uint8Array(30).fill(index),
}));
const more = { at: 9, origin: { kind: 'repair' }, update: Uint8Array.of(9) } as const;

/** A disk as the first servers left it: one file for a section's log. */
async function oldDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const frames = await FrameFile.open({ fileSystem: disk, path: old, kind: 'updates' });
  for (const entry of entries) await frames.append([encodeLogEntry(entry)]).durable;
  await frames.close();
  await disk.syncDirectory('/');
  return disk;
}

async function readHistory(fileSystem: FileSystem): Promise<LogEntry[]> {
  const logs = await FileUpdateLogs.open('/', fileSystem, measures);
  const history = await historyOf(await logs.open('s1@1'));
  await logs.close();
  return history;
}

test('[T2] the one file of an older log becomes the first segment, and everything goes on from there', async () => {
  const disk = await oldDisk();
  const logs = await FileUpdateLogs.open('/', disk, measures);
  const log = await logs.open('s1@1');
  expect(log.lastSeq).toBe(entries.length);
  expect(await historyOf(log)).toEqual(entries);
  expect(await disk.exists(old)).toBe(false);
  await log.compact(Buffer.from('all of it'));
  await log.append([more]).durable;
  await logs.close();
  const after = disk.afterPowerCut(() => false);
  expect(await after.list('/s1@1')).toEqual(expect.arrayContaining(['1.packed', 'checkpoint']));
  expect(await readHistory(after)).toEqual([...entries, { ...more, seq: 9 }]);
});

test('[T2] a later epoch of the same section is another log, and leaves it alone', async () => {
  const disk = await oldDisk();
  const logs = await FileUpdateLogs.open('/', disk, measures);
  const log = await logs.open('s1@2');
  expect(log.lastSeq).toBe(0);
  await logs.close();
  expect(await readHistory(disk)).toEqual(entries);
});

test('[T2] its torn end is cut off, and damage before it is told', async () => {
  const torn = await oldDisk();
  torn.damage(old, (bytes) => bytes.subarray(0, -3));
  expect(await readHistory(torn)).toEqual(entries.slice(0, -1));
  const damaged = await oldDisk();
  damaged.damage(old, (bytes) => bytes.with(40, (bytes[40] ?? 0) ^ 1));
  await expect(readHistory(damaged)).rejects.toMatchObject({
    code: 'storage-damaged',
    file: '/s1@1/1.log',
    offset: 'draagvlak updates 1\n'.length,
  });
});

test.each<[string, (disk: MemoryDisk) => MemoryDisk]>([
  ['kill -9', (disk) => disk.afterKill()],
  ['a power cut that loses all that was not synced', (disk) => disk.afterPowerCut(() => false)],
  ['a power cut that loses every other thing', (disk) => disk.afterPowerCut(everyOther())],
])('[T2] %s at any step of bringing it over loses nothing', async (_, crash) => {
  for (let cutAt = 1; ; cutAt += 1) {
    const disk = await oldDisk();
    const left: MemoryDisk[] = [];
    const watched = new FaultyFileSystem(disk, ({ step }) => {
      if (step === cutAt) left.push(crash(disk));
      return null;
    });
    expect(await readHistory(watched)).toEqual(entries);
    const [after] = left;
    if (!after) break;
    expect(await readHistory(after)).toEqual(entries);
    // And what the next server had stays.
    expect(await readHistory(after.afterPowerCut(() => false))).toEqual(entries);
  }
});

test.each(['EIO', 'ENOSPC', 'EMFILE'] as const)(
  '[T2] %s at any step of bringing it over loses nothing, and the next time it works',
  async (fault) => {
    for (let nth = 1; ; nth += 1) {
      const disk = await oldDisk();
      let steps = 0;
      const faulty = new FaultyFileSystem(disk, ({ step }) => {
        steps = step;
        return step === nth ? fault : null;
      });
      await readHistory(faulty).catch(() => undefined);
      if (steps < nth) break;
      expect(await readHistory(disk.afterKill())).toEqual(entries);
    }
  },
);

function everyOther(): () => boolean {
  let isThis = false;
  return () => (isThis = !isThis);
}
