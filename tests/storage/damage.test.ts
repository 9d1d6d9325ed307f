import { describe, expect, test } from 'vitest';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { decodeFrame, shortestFrame } from '../../server/storage/Frame.ts';
import { openFrames as surveyFrames } from '../../server/storage/openFrames.ts';
import { StorageDamaged } from '../../server/storage/StorageDamaged.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { readAll } from './describeJournal.ts';
import { entry, historyOf } from './describeUpdateLog.ts';
import { appendFrames, openFrames, path, textsOf } from './frameFile.ts';

const groups = [['one'], ['two', '', 'two and a half'], ['three'], ['four', 'and four']];
const headerEnd = 'draagvlak test 1\n'.length;

describe('a file that was cut off', () => {
  test('[T2] at every byte: all whole frames are there, the torn one is gone, and it goes on', async () => {
    const { disk, size } = await written();
    const ends = await frameEnds();
    for (let cut = 0; cut < size; cut++) {
      const torn = disk.afterKill();
      torn.damage(path, (bytes) => bytes.subarray(0, cut));
      const whole = ends.filter((end) => end <= cut).length;
      await expectGoesOn(torn, groups.slice(0, whole).flat());
    }
  });

  test('[T2] as a power cut may leave it: long enough, but zero from some byte on', async () => {
    const { disk, size } = await written();
    const ends = await frameEnds();
    for (let zero = headerEnd; zero < size; zero++) {
      const torn = disk.afterKill();
      torn.damage(path, (bytes) => bytes.fill(0, zero));
      const whole = ends.filter((end) => end <= zero).length;
      await expectGoesOn(torn, groups.slice(0, whole).flat());
    }
  });

  test('[T2] any run of zeros behind the last frame is nothing', async () => {
    for (const length of [1, 7, 18, 19, 4096]) {
      const { disk } = await written();
      disk.damage(path, (bytes) => Buffer.concat([bytes, Buffer.alloc(length)]));
      await expectGoesOn(disk, groups.flat());
    }
  });

  test('while it was made: it is made again', async () => {
    for (const found of ['', 'draagvlak t', 'draagvlak test 1\n', '\0\0\0', '\0'.repeat(17)]) {
      const disk = new MemoryDisk();
      await disk.open(path, 'keep');
      disk.damage(path, () => Buffer.from(found));
      await expectGoesOn(disk, []);
    }
  });
});

describe('a flipped bit', () => {
  test('[J4] [T2] before the last frame: refuses to open, names the frame, leaves the file', async () => {
    const { disk } = await written();
    const starts = [headerEnd, ...(await frameEnds())];
    for (let bit = headerEnd * 8; bit < (starts.at(-2) ?? 0) * 8; bit++) {
      const damaged = disk.afterKill();
      damaged.damage(path, flip(bit));
      const before = await damaged.read(path);
      const offset = starts.findLast((start) => start * 8 <= bit);
      const error = await openFrames(damaged).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StorageDamaged);
      expect(error).toMatchObject({ code: 'storage-damaged', file: path, offset });
      expect(String(error)).toContain(`${path} is damaged at byte ${offset}`);
      expect(await damaged.read(path)).toEqual(before);
    }
  });

  test('in the last frame cannot be told from a write that was cut off, and counts as one', async () => {
    const { disk, size } = await written();
    const lastStart = (await frameEnds()).at(-2) ?? 0;
    for (let bit = lastStart * 8; bit < size * 8; bit++) {
      const damaged = disk.afterKill();
      damaged.damage(path, flip(bit));
      await expectGoesOn(damaged, groups.slice(0, -1).flat());
    }
  });

  test('in the header: refuses to open', async () => {
    const { disk } = await written();
    for (let bit = 0; bit < headerEnd * 8; bit++) {
      const damaged = disk.afterKill();
      damaged.damage(path, flip(bit));
      await expect(openFrames(damaged)).rejects.toMatchObject({ offset: 0 });
    }
  });

  test('that comes while the file is open is found by the next reading', async () => {
    const { disk } = await written();
    const frames = await openFrames(disk);
    disk.damage(path, flip((headerEnd + 30) * 8));
    await expect(textsOf(frames)).rejects.toThrow(StorageDamaged);
  });
});

describe('damage is found wherever it is', () => {
  test('[T2] a length that points behind the end does not hide the frames behind it', async () => {
    const { disk } = await written();
    disk.damage(path, flip((headerEnd + 1) * 8));
    await expect(openFrames(disk)).rejects.toMatchObject({ offset: headerEnd });
  });

  test('a frame in the wrong place is no frame', async () => {
    const { disk } = await written();
    const [first = 0] = await frameEnds();
    const bytes = Buffer.from((await disk.read(path)) ?? []);
    const again = bytes.subarray(headerEnd, first);
    disk.damage(path, () => Buffer.concat([bytes.subarray(0, first), again]));
    await expectGoesOn(disk, ['one']);
  });

  test('a frame behind megabytes of damage, and across the chunks of reading, is found', async () => {
    const disk = new MemoryDisk();
    const frames = await openFrames(disk);
    const large = 'x'.repeat(3 * 1024 * 1024 - 50);
    await appendFrames(frames, [['one'], [large], ['last']]);
    await frames.close();
    expect((await textsOf(await openFrames(disk))).map((text) => text.length)).toEqual([
      3,
      large.length,
      4,
    ]);
    const start = headerEnd + 21;
    disk.damage(path, flip((start + 1000) * 8));
    await expect(openFrames(disk)).rejects.toMatchObject({ offset: start });
  });

  test('so is a frame whose head lies on the edge of two chunks', async () => {
    // The search begins one byte after the bad frame and goes on by a mebibyte at a time.
    for (const beforeEdge of [1, 8, 13, 17]) {
      const disk = new MemoryDisk();
      const frames = await openFrames(disk);
      const large = 'x'.repeat(1024 * 1024 + 1 - beforeEdge - shortestFrame);
      await appendFrames(frames, [[large], ['last']]);
      await frames.close();
      disk.damage(path, flip((headerEnd + 1000) * 8));
      await expect(openFrames(disk)).rejects.toMatchObject({ offset: headerEnd });
    }
  });

  test('another kind of file, or one of a later version, is refused', async () => {
    const { disk } = await written();
    const opened = surveyFrames({ fileSystem: disk, path, kind: 'other' });
    await expect(opened).rejects.toThrow('it does not begin with "draagvlak other 1\\n"');
    disk.damage(path, (bytes) => bytes.fill('2'.charCodeAt(0), headerEnd - 2, headerEnd - 1));
    await expect(openFrames(disk)).rejects.toThrow(StorageDamaged);
  });
});

describe('the files that all of a server shares', () => {
  const root = '/data';
  const journal = `${root}/journal.log`;
  const commits = `${root}/sections/commits/1.log`;
  const count = 6;

  /** What a server leaves that was killed: nothing is drained yet. */
  async function killed(): Promise<MemoryDisk> {
    const disk = new MemoryDisk();
    const data = await openDataDirectory(root, disk, { syncBeat: 0 });
    const log = await data.updateLogs.open('a@1');
    for (let seq = 1; seq <= count; seq += 1) {
      await data.journal.append([{ seq, hash: `${seq}` }]);
      await log.append([entry(seq)]).durable;
    }
    const left = disk.afterKill();
    await left.remove(`${root}/lock`);
    return left;
  }

  async function readAgain(disk: MemoryDisk): Promise<{ acts: number[]; updates: unknown[] }> {
    const data = await openDataDirectory(root, disk, { syncBeat: 0 });
    try {
      const acts = (await readAll(data.journal, { offset: 0 })).map(({ event }) => event.seq);
      const updates = await historyOf(await data.updateLogs.open('a@1'));
      return { acts, updates: updates.map(({ update }) => update[0]) };
    } finally {
      await data.close();
    }
  }

  const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

  test.each([
    [journal, 'journal'],
    [commits, 'commits'],
  ])('[J4] [T2] %s cut off at every byte: whole frames are there, in order', async (file, kind) => {
    const whole = await killed();
    const size = (await whole.read(file))?.length ?? 0;
    let most = 0;
    for (let cut = `draagvlak ${kind} 1\n`.length; cut <= size; cut += 1) {
      const disk = whole.afterKill();
      disk.damage(file, (bytes) => bytes.subarray(0, cut));
      const found = await readAgain(disk);
      const [torn, other] =
        file === journal ? [found.acts, found.updates] : [found.updates, found.acts];
      expect(torn).toEqual(upTo(torn.length));
      expect(torn.length).toBeGreaterThanOrEqual(most);
      most = torn.length;
      expect(other).toEqual(upTo(count));
    }
    expect(most).toBe(count);
  });

  test.each([journal, commits])(
    '[J4] [T2] %s with a flipped bit in any byte before the last frame: does not open, and says where',
    async (file) => {
      const whole = await killed();
      const starts = await frameStarts(whole, file);
      const last = starts.at(-1) ?? 0;
      expect(starts).toHaveLength(count);
      for (let at = 0; at < last; at += 1) {
        const disk = whole.afterKill();
        disk.damage(file, flip(at * 8 + (at % 8)));
        const before = await disk.read(file);
        await expect(readAgain(disk)).rejects.toMatchObject({
          code: 'storage-damaged',
          file,
          offset: starts.findLast((start) => start <= at) ?? 0,
        });
        expect(await disk.read(file)).toEqual(before);
      }
    },
  );
});

async function frameStarts(disk: MemoryDisk, file: string): Promise<number[]> {
  const bytes = Buffer.from((await disk.read(file)) ?? []);
  const starts: number[] = [];
  for (let at = bytes.indexOf('\n') + 1; at < bytes.length;) {
    starts.push(at);
    at = decodeFrame(bytes, at, at)?.end ?? Infinity;
  }
  return starts;
}

function flip(bit: number) {
  return (bytes: Uint8Array): Uint8Array =>
    bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
}

async function written(): Promise<{ disk: MemoryDisk; size: number }> {
  const disk = new MemoryDisk();
  const frames = await openFrames(disk);
  await appendFrames(frames, groups);
  await frames.close();
  return { disk, size: frames.end };
}

async function frameEnds(): Promise<number[]> {
  return appendFrames(await openFrames(new MemoryDisk()), groups);
}

/** The file opens with these parts, takes more, and has them all when it is opened again. */
async function expectGoesOn(disk: MemoryDisk, texts: string[]): Promise<void> {
  const frames = await openFrames(disk);
  expect(await textsOf(frames)).toEqual(texts);
  expect(frames.partCount).toBe(texts.length);
  expect(await disk.read(path)).toHaveLength(frames.end);
  await appendFrames(frames, [['more']]);
  await frames.close();
  expect(await textsOf(await openFrames(disk.afterPowerCut(() => false)))).toEqual([
    ...texts,
    'more',
  ]);
}
