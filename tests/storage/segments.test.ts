import { describe, expect, test } from 'vitest';
import type { LogEntry, UpdateLog } from '../../server/rooms/UpdateLog.ts';
import { fileHeader } from '../../server/storage/fileHeader.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import { readFrames } from '../../server/storage/readFrames.ts';
import { StorageDamaged } from '../../server/storage/StorageDamaged.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { entriesOf, historyOf } from './describeUpdateLog.ts';

const measures = { segmentBytes: 400, commitBytes: 1e6, syncBeat: 0 };
const directory = '/a@1';
const checkpoint = `${directory}/checkpoint`;

/** A log in all its parts, as a server leaves it that was stopped. */
interface Written {
  readonly disk: MemoryDisk;
  readonly entries: readonly LogEntry[];
  /** Paths, in order: those that are packed, and the one that is written. */
  readonly packed: readonly string[];
  readonly head: string;
}

async function open(disk: MemoryDisk): Promise<UpdateLog> {
  return (await FileUpdateLogs.open('/', disk, measures)).open('a@1');
}

/** Two segments that are packed, and one with a checkpoint in its middle. */
async function write(): Promise<Written> {
  const disk = new MemoryDisk();
  const logs = await FileUpdateLogs.open('/', disk, measures);
  const log = await logs.open('a@1');
  for (let number = 1; number <= 26; number += 1) {
    const update = new Uint8Array(20 + number).map((_, at) => (at * number) % 251);
    await log.append([{ at: number, origin: { kind: 'seed' }, update }]).durable;
    // A frame of the segment for each.
    await historyOf(log);
    if ([9, 19, 22].includes(number)) await log.compact(Buffer.from(`up to ${number}`));
  }
  const entries = await historyOf(log);
  await logs.close();
  const names = (await disk.list(directory)).toSorted(
    (a, b) => Number.parseInt(a) - Number.parseInt(b),
  );
  const packed = names.filter((name) => name.endsWith('.packed'));
  const [head = ''] = names.filter((name) => name.endsWith('.log'));
  expect([packed.length, names.includes('checkpoint'), head === '']).toEqual([2, true, false]);
  const inDirectory = (name: string) => `${directory}/${name}`;
  return { disk, entries, packed: packed.map(inDirectory), head: inDirectory(head) };
}

/** Where the frames of a file begin, and where the last one ends. */
async function framesOf(disk: MemoryDisk, path: string): Promise<number[]> {
  const file = await disk.open(path, 'read');
  const kind = path.endsWith('.packed') ? 'packed' : 'updates';
  const starts = [fileHeader(kind).length];
  const stretch = { from: starts[0] ?? 0, to: await file.size() };
  for await (const frames of readFrames(file, stretch))
    starts.push(...frames.map(({ end }) => end));
  return starts;
}

function flipped(disk: MemoryDisk, path: string, at: number): MemoryDisk {
  const damaged = disk.afterKill();
  const bit = 1 << (at % 8);
  damaged.damage(path, (bytes) => bytes.with(at, (bytes[at] ?? 0) ^ bit));
  return damaged;
}

function cut(disk: MemoryDisk, path: string, size: number): MemoryDisk {
  const torn = disk.afterKill();
  torn.damage(path, (bytes) => bytes.subarray(0, size));
  return torn;
}

async function without(disk: MemoryDisk, path: string): Promise<MemoryDisk> {
  const rest = disk.afterKill();
  await rest.remove(path);
  return rest;
}

async function sizeOf(disk: MemoryDisk, path: string): Promise<number> {
  return (await disk.read(path))?.length ?? 0;
}

/** What was thrown, which must say where the damage is. */
async function expectDamage(work: Promise<unknown>): Promise<StorageDamaged> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StorageDamaged))
    throw new Error(`No damage was told, but ${String(error)}`);
  expect(error.message).toContain(`${error.file} is damaged at byte ${error.offset}`);
  return error;
}

/** It opens with the first so many entries, takes one more, and has them all the next time. */
async function expectGoesOn(disk: MemoryDisk, entries: readonly LogEntry[]): Promise<void> {
  const log = await open(disk);
  expect(log.lastSeq).toBe(entries.length);
  expect(await entriesOf(log)).toEqual(entries.slice(log.checkpoint?.seq ?? 0));
  const { seq: _, ...more } = entries[0]!;
  await log.append([more]).durable;
  const after = await open(disk.afterPowerCut(() => false));
  expect(await historyOf(after)).toEqual([...entries, { ...more, seq: entries.length + 1 }]);
}

describe('the segment that is written', () => {
  test('[T2] cut off at every byte of what lies behind the checkpoint: whole frames are there', async () => {
    const { disk, entries, head } = await write();
    const ends = await framesOf(disk, head);
    const size = await sizeOf(disk, head);
    const tail = entries.length - 22;
    const from = ends.at(-1 - tail) ?? 0;
    for (let at = from; at < size; at += 1) {
      const lost = ends.filter((end) => end > at).length;
      await expectGoesOn(cut(disk, head, at), entries.slice(0, entries.length - lost));
    }
  });

  test('[T2] cut off before the place from which a checkpoint goes on: refuses, and says where', async () => {
    const { disk, head } = await write();
    const ends = await framesOf(disk, head);
    for (let size = 20; size < (ends.at(-5) ?? 0); size += 1) {
      const error = await expectDamage(open(cut(disk, head, size)));
      expect([error.file, error.offset]).toEqual([head, size]);
    }
  });

  test('[T2] [J4] a flipped bit in any byte: refuses behind the checkpoint, and reading the history does before it', async () => {
    const { disk, entries, head } = await write();
    const starts = await framesOf(disk, head);
    const last = starts.at(-2) ?? 0;
    const resume = starts.at(-5) ?? 0;
    for (let at = starts[0] ?? 0; at < (starts.at(-1) ?? 0); at += 1) {
      const damaged = flipped(disk, head, at);
      if (at >= last) {
        await expectGoesOn(damaged, entries.slice(0, -1));
        continue;
      }
      const before = await damaged.read(head);
      const work = at < resume ? open(damaged).then(historyOf) : open(damaged);
      const { file, offset } = await expectDamage(work);
      expect([file, offset]).toEqual([head, starts.findLast((start) => start <= at)]);
      expect(await damaged.read(head)).toEqual(before);
    }
  });
});

describe('a packed segment', () => {
  test('[T5] [T2] with a flipped bit in any byte: the text opens from its checkpoint, and the history says where', async () => {
    const { disk, entries, packed } = await write();
    for (const path of packed) {
      const starts = await framesOf(disk, path);
      for (let at = 0; at < (await sizeOf(disk, path)); at += 1) {
        const log = await open(flipped(disk, path, at));
        expect(await entriesOf(log)).toEqual(entries.slice(log.checkpoint?.seq));
        const { file, offset } = await expectDamage(historyOf(log));
        expect([file, offset]).toEqual([path, starts.findLast((start) => start <= at) ?? 0]);
      }
    }
  });

  test('[T5] [T2] cut off at every byte: the history says so, and never leaves out what is missing', async () => {
    const { disk, packed } = await write();
    for (const path of packed) {
      for (let size = 0; size < (await sizeOf(disk, path)); size += 1) {
        const torn = cut(disk, path, size);
        await expectDamage(open(torn).then(historyOf));
        await expectDamage(without(torn, checkpoint).then(open));
      }
    }
  });

  test('[T5] [T2] that is missing from the middle, or is the first: the history says so', async () => {
    const { disk, packed } = await write();
    for (const path of packed) {
      const rest = await without(disk, path);
      await expectDamage(open(rest).then(historyOf));
      await expectDamage(without(rest, checkpoint).then(open));
    }
  });

  test('[T2] the segment that is written is missing: refuses', async () => {
    const { disk, head } = await write();
    const rest = await without(disk, head);
    await expectDamage(open(rest));
    await expectDamage(without(rest, checkpoint).then(open));
  });
});

describe('the checkpoint of a text', () => {
  test('[T2] cut off at every byte, gone, or with a flipped bit anywhere: the log alone gives it all', async () => {
    const { disk, entries } = await write();
    const size = await sizeOf(disk, checkpoint);
    const disks = [await without(disk, checkpoint)];
    for (let at = 0; at < size; at += 1)
      disks.push(cut(disk, checkpoint, at), flipped(disk, checkpoint, at));
    for (const damaged of disks) {
      const log = await open(damaged);
      expect(log.checkpoint).toBeNull();
      expect(await entriesOf(log)).toEqual(entries);
      expect(log.lastSeq).toBe(entries.length);
    }
  });

  test('[T2] the next one is good again', async () => {
    const { disk, entries } = await write();
    const damaged = flipped(disk, checkpoint, 40);
    const log = await open(damaged);
    await log.compact(Buffer.from('anew'));
    await log.close();
    const again = await open(damaged.afterPowerCut(() => false));
    expect(Buffer.from(again.checkpoint?.state ?? []).toString()).toBe('anew');
    expect(await entriesOf(again)).toEqual([]);
    expect(await historyOf(again)).toEqual(entries);
  });

  test('[T2] of more than the log holds: refuses', async () => {
    const { disk, head } = await write();
    const [start = 0] = await framesOf(disk, head);
    const error = await expectDamage(open(cut(disk, head, start)));
    expect(error.file).toBe(head);
  });
});

test('[T2] packing that was cut off leaves both forms, which are one segment, and is done again', async () => {
  const disk = new MemoryDisk();
  let removals = 0;
  // The packed one has its name, and the other one does not go.
  const faulty = new FaultyFileSystem(disk, ({ operation }) => {
    if (operation !== 'remove') return null;
    removals += 1;
    return 'EIO';
  });
  const logs = await FileUpdateLogs.open('/', faulty, measures);
  const log = await logs.open('a@1');
  const update = new Uint8Array(500).fill(1);
  await log.append([{ at: 1, origin: { kind: 'seed' }, update }]).durable;
  await expect(log.compact(Buffer.from('one'))).rejects.toMatchObject({ code: 'EIO' });
  expect(removals).toBe(1);
  expect(await disk.list(directory)).toEqual(expect.arrayContaining(['1.log', '1.packed']));
  const again = await open(disk.afterKill());
  expect(await historyOf(again)).toHaveLength(1);
  const killed = disk.afterKill();
  const next = await open(killed);
  await next.compact(Buffer.from('two'));
  expect(await killed.list(directory)).toEqual(expect.arrayContaining(['1.packed', '2.log']));
  expect(await killed.list(directory)).not.toContain('1.log');
  expect(await historyOf(next)).toHaveLength(1);
});

test('[T2] after a compaction that was cut off there is as much to read as there is, and no section is full by it', async () => {
  const disk = new MemoryDisk();
  // The next segment has begun, and the checkpoint does not get its name.
  const faulty = new FaultyFileSystem(disk, ({ operation }) =>
    operation === 'rename' ? 'EIO' : null,
  );
  const logs = await FileUpdateLogs.open('/', faulty, measures);
  const log = await logs.open('a@1');
  const update = new Uint8Array(500).fill(1);
  await log.append([{ at: 1, origin: { kind: 'seed' }, update }]).durable;
  await expect(log.compact(Buffer.from('one'))).rejects.toMatchObject({ code: 'EIO' });
  expect(await disk.list(directory)).toEqual(expect.arrayContaining(['1.log', '2.log']));
  const again = await open(disk.afterKill());
  expect(again.tailBytes).toBeGreaterThan(500);
  expect(again.tailBytes).toBeLessThan(700);
});
