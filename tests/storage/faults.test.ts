import { describe, expect, test } from 'vitest';
import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { docOf, Epochs } from '../../server/rooms/Epochs.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import { StorageDamaged } from '../../server/storage/StorageDamaged.ts';
import { StorageFailed } from '../../server/storage/StorageFailed.ts';
import type { Fault, Operation } from '../support/FaultyFileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { appendFrames, bytesOf, openFrames, path, textsOf } from './frameFile.ts';
import type { Script } from './script.ts';
import {
  directory,
  expectKept,
  expectNothingLost,
  expectNothingRefused,
  find,
  run,
} from './script.ts';

const a = { kind: 'update', doc: 'a', size: 20 } as const;
const b = { kind: 'update', doc: 'b', size: 90 } as const;
const act = { kind: 'events', count: 3 } as const;
const script: Script = [
  [a],
  [act, { kind: 'accounts' }],
  [a, b, { kind: 'checkpoint' }],
  [a, a, act],
  [b, { kind: 'checkpoint' }, { kind: 'events', count: 1 }, { kind: 'accounts' }],
  [{ kind: 'compact', doc: 'a' }],
  [{ ...a, size: 220 }, b],
  [{ kind: 'compact', doc: 'a' }],
  [{ kind: 'reopen', doc: 'a' }],
  [a, b, act],
  [{ kind: 'accounts' }, { kind: 'checkpoint' }, a],
];

const operations = [
  'open',
  'read',
  'exists',
  'list',
  'write',
  'writeNow',
  'datasync',
  'sync',
  'truncate',
  'close',
  'rename',
  'link',
  'remove',
  'makeDirectory',
  'syncDirectory',
] as const satisfies Operation[];
/** So few bytes that one entry makes a segment complete. */
const measures = { segmentBytes: 20, commitBytes: 20, syncBeat: 0 };
const faults: Fault[] = ['EIO', 'ENOSPC', 'EMFILE', 'short', 'half', 'nothing'];

describe('[J4] [T2] one step of a run goes wrong', () => {
  for (const operation of operations) {
    test.each(faults)(`the n-th ${operation}, for every n: %s`, async (fault) => {
      for (let nth = 1; await expectSafe(operation, { nth, fault }); nth++);
    });
  }

  test('the script asks for every operation but truncate, more than once', async () => {
    const fileSystem = new FaultyFileSystem(new MemoryDisk());
    await run(script, fileSystem);
    const rare = operations.filter((operation) => fileSystem.count(operation) < 2);
    expect(rare).toEqual(['truncate']);
  });

  test('the script packs segments, keeps a checkpoint of a text, and begins the commit log anew', async () => {
    const disk = new MemoryDisk();
    const told = await run(script, disk);
    expect(told.errors).toEqual([]);
    const names = await disk.list(`${directory}/sections/a@1`);
    expect(names.filter((name) => name.endsWith('.packed')).length).toBeGreaterThan(1);
    expect(names).toContain('checkpoint');
    expect(await disk.list(`${directory}/sections/commits`)).not.toContain('1.log');
  });

  test('a disk that takes half of each write, and reports nothing, loses nothing', async () => {
    const disk = new MemoryDisk();
    const slow = new FaultyFileSystem(disk, ({ operation }) =>
      ['read', 'write', 'writeNow'].includes(operation) ? 'short' : null,
    );
    const told = await run(script, slow);
    expect(told.errors).toEqual([]);
    expectNothingRefused(told, await find(disk.afterKill()));
  });
});

describe('[J4] [T2] more than one step goes wrong', () => {
  test.each(['EIO', 'ENOSPC', 'half'] as const)(
    'the n-th writing and every truncate: %s',
    async (fault) => {
      for (let nth = 1; ; nth++) {
        const disk = new MemoryDisk();
        const fileSystem = new FaultyFileSystem(disk, (call) => {
          if (call.operation === 'truncate') return 'EIO';
          return call.operation === 'writeNow' && call.nth === nth ? fault : null;
        });
        const told = await run(script, fileSystem);
        expectNothingLost(told, await find(disk.afterKill()));
        if (fileSystem.count('writeNow') < nth) return;
      }
    },
  );

  test.each(['EIO', 'half'] as const)('everything from the n-th step on: %s', async (fault) => {
    for (let first = 1; ; first++) {
      const disk = new MemoryDisk();
      let steps = 0;
      const told = await run(
        script,
        new FaultyFileSystem(disk, ({ step }) => {
          steps = step;
          return step >= first ? fault : null;
        }),
      );
      const found = await find(disk.afterKill());
      expectNothingLost(told, found);
      expectKept(told, found);
      if (steps < first) return;
    }
  });

  test('a full disk refuses, and takes more as soon as it has room again', async () => {
    const disk = new MemoryDisk();
    let isFull = false;
    const fileSystem = new FaultyFileSystem(disk, ({ operation }) =>
      isFull && operation === 'writeNow' ? 'half' : null,
    );
    const frames = await openFrames(fileSystem);
    await appendFrames(frames, [['before']]);
    isFull = true;
    const refused = [frames.append([bytesOf('full')]), frames.append([bytesOf('full too')])];
    expect(frames.partCount).toBe(3);
    for (const { written, durable } of refused) {
      await expect(written).rejects.toMatchObject({ code: 'storage-failed', poisoned: false });
      await expect(durable).rejects.toMatchObject({ cause: { code: 'EIO' } });
    }
    expect(frames.partCount).toBe(1);
    expect(await disk.read(path)).toHaveLength(frames.end);
    isFull = false;
    await appendFrames(frames, [['after']]);
    await frames.close();
    expect(await textsOf(await openFrames(disk))).toEqual(['before', 'after']);
  });

  test('after a failed fdatasync nothing is asked of the file again', async () => {
    const disk = new MemoryDisk();
    let isBroken = false;
    const fileSystem = new FaultyFileSystem(disk, ({ operation }) =>
      isBroken && operation === 'datasync' ? 'EIO' : null,
    );
    const frames = await openFrames(fileSystem);
    await appendFrames(frames, [['before']]);
    isBroken = true;
    const before = fileSystem.count('datasync');
    const { written, durable } = frames.append([bytesOf('lost')]);
    await written;
    const behind = frames.append([bytesOf('behind')]);
    await expect(durable).rejects.toMatchObject({ code: 'storage-failed', poisoned: true });
    await expect(behind.written).rejects.toMatchObject({ poisoned: true });
    expect(fileSystem.count('datasync')).toBe(before + 1);
    isBroken = false;
    const [writes, syncs] = [fileSystem.count('writeNow'), fileSystem.count('datasync')];
    const later = frames.append([bytesOf('later')]);
    await expect(later.written).rejects.toMatchObject({ poisoned: true });
    await expect(later.durable).rejects.toBeInstanceOf(StorageFailed);
    await frames.close();
    expect([fileSystem.count('writeNow'), fileSystem.count('datasync')]).toEqual([writes, syncs]);
    expect(await textsOf(await openFrames(disk))).toEqual(['before']);
  });

  test('when what failed cannot be cut off either, the file takes nothing more', async () => {
    const disk = new MemoryDisk();
    let isBroken = false;
    const fileSystem = new FaultyFileSystem(disk, () => (isBroken ? 'half' : null));
    const frames = await openFrames(fileSystem);
    await appendFrames(frames, [['before']]);
    isBroken = true;
    const { durable } = frames.append([bytesOf('lost')]);
    await expect(durable).rejects.toMatchObject({ code: 'storage-failed', poisoned: true });
    isBroken = false;
    await expect(frames.append([bytesOf('later')]).durable).rejects.toThrow('could not be written');
    await frames.close();
    expect(await textsOf(await openFrames(disk))).toEqual(['before']);
  });

  test('a disk that cannot be read is not taken for a torn file', async () => {
    for (const fault of ['EIO', 'nothing'] as const) {
      for (let nth = 1; nth <= 2; nth++) {
        const disk = new MemoryDisk();
        const frames = await openFrames(disk);
        await appendFrames(frames, [['one'], ['two']]);
        await frames.close();
        const before = await disk.read(path);
        const fileSystem = new FaultyFileSystem(disk, (call) =>
          call.operation === 'read' && call.nth === nth ? fault : null,
        );
        await expect(openFrames(fileSystem)).rejects.not.toBeInstanceOf(StorageDamaged);
        expect(await disk.read(path)).toEqual(before);
      }
    }
  });
});

describe('[T5] [T2] bringing back a text of an earlier moment', () => {
  const section = 's' as SectionId;
  const begin = { epoch: 2, origin: { kind: 'repair' }, document: textOf('Nieuw.') } as const;

  async function texts(fileSystem: FileSystem): Promise<(string | null)[]> {
    const logs = await FileUpdateLogs.open('/', fileSystem, measures);
    const epochs = new Epochs(logs);
    const found = [];
    for (const epoch of [1, 2]) {
      const doc = docOf(section, epoch);
      const log = (await logs.exists(doc)) ? await logs.open(doc) : null;
      const seq = log?.lastSeq ?? 0;
      await log?.close();
      found.push(seq > 0 ? JSON.stringify(await epochs.read(section, { epoch, seq })) : null);
    }
    await logs.close();
    return found;
  }

  /** A section with a packed segment, a checkpoint and more behind it. */
  async function prepare(): Promise<MemoryDisk> {
    const disk = new MemoryDisk();
    const logs = await FileUpdateLogs.open('/', disk, measures);
    await new Epochs(logs).begin(section, { ...begin, epoch: 1, document: textOf('Oud.') });
    const log = await logs.open(docOf(section, 1));
    await log.compact(Buffer.from('made of one'));
    await logs.close();
    return disk;
  }

  test.each(['EIO', 'ENOSPC', 'EMFILE', 'short', 'half', 'nothing'] as const)(
    'while any one step fails: it happened or it did not, and the old text is there: %s',
    async (fault) => {
      const [old] = await texts(await prepare());
      const wanted = JSON.stringify(textOf('Nieuw.'));
      for (let nth = 1; ; nth += 1) {
        const disk = await prepare();
        let steps = 0;
        const fileSystem = new FaultyFileSystem(disk, ({ step }) => {
          steps = step;
          return step === nth ? fault : null;
        });
        const isTold = await bringBack(fileSystem).then(
          () => true,
          () => false,
        );
        for (const left of [disk.afterKill(), disk.afterPowerCut(() => false)]) {
          const [first, second] = await texts(left);
          expect(first).toBe(old);
          expect(isTold ? [wanted] : [null, wanted]).toContain(second);
          await expectNext(left, wanted);
        }
        if (steps < nth) break;
      }
    },
  );

  // Who tries again gets an epoch of which nothing is there yet.
  async function expectNext(disk: MemoryDisk, wanted: string): Promise<void> {
    const logs = await FileUpdateLogs.open('/', disk, measures);
    const epochs = new Epochs(logs);
    const epoch = await epochs.next(section, 1);
    await epochs.begin(section, { ...begin, epoch });
    expect(JSON.stringify(await epochs.read(section, { epoch, seq: 1 }))).toBe(wanted);
    await expect(epochs.read(section, { epoch, seq: 2 })).rejects.toThrow('no such moment');
    await logs.close();
  }

  async function bringBack(fileSystem: FileSystem): Promise<void> {
    const logs = await FileUpdateLogs.open('/', fileSystem, measures);
    try {
      const epochs = new Epochs(logs);
      expect(await epochs.next(section, 1)).toBe(2);
      expect(await epochs.read(section, { epoch: 1, seq: 1 })).toEqual(textOf('Oud.'));
      await epochs.begin(section, begin);
    } finally {
      await logs.close().catch(() => undefined);
    }
  }
});

function textOf(text: string): DocumentJson {
  const content = [{ type: 'text', text }];
  return {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'p' }, content }],
  } as DocumentJson;
}

/** Whether there was an n-th; runs the script with it failing and looks at what is left. */
async function expectSafe(operation: Operation, { nth, fault }: { nth: number; fault: Fault }) {
  const disk = new MemoryDisk();
  const fileSystem = new FaultyFileSystem(disk, (call) =>
    call.operation === operation && call.nth === nth ? fault : null,
  );
  const told = await run(script, fileSystem);
  const found = await find(disk.afterKill());
  expectNothingLost(told, found);
  expectNothingRefused(told, found);
  expectNothingLost(told, await find(disk.afterPowerCut(() => false)));
  expectKept(told, await find(disk.afterPowerCut(() => false)));
  for (const error of told.errors.filter((each) => each instanceof StorageFailed)) {
    expect(error).toMatchObject({ code: 'storage-failed' });
  }
  return fileSystem.count(operation) >= nth;
}
