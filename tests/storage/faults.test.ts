import { describe, expect, test } from 'vitest';
import { StorageDamaged } from '../../server/storage/StorageDamaged.ts';
import { StorageFailed } from '../../server/storage/StorageFailed.ts';
import type { Fault, Operation } from '../support/FaultyFileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { appendFrames, bytesOf, openFrames, path, textsOf } from './frameFile.ts';
import type { Script } from './script.ts';
import { expectKept, expectNothingLost, expectNothingRefused, find, run } from './script.ts';

const a = { kind: 'update', doc: 'a', size: 20 } as const;
const b = { kind: 'update', doc: 'b', size: 90 } as const;
const act = { kind: 'events', count: 3 } as const;
const script: Script = [
  [a],
  [act, { kind: 'accounts' }],
  [a, b, { kind: 'checkpoint' }],
  [a, a, act],
  [b, { kind: 'checkpoint' }, { kind: 'events', count: 1 }, { kind: 'accounts' }],
  [{ kind: 'reopen', doc: 'a' }],
  [a, b, act],
  [{ kind: 'accounts' }, { kind: 'checkpoint' }, a],
];

const operations = [
  'open',
  'read',
  'exists',
  'write',
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

  test('a disk that takes half of each write, and reports nothing, loses nothing', async () => {
    const disk = new MemoryDisk();
    const slow = new FaultyFileSystem(disk, ({ operation }) =>
      ['read', 'write'].includes(operation) ? 'short' : null,
    );
    const told = await run(script, slow);
    expect(told.errors).toEqual([]);
    expectNothingRefused(told, await find(disk.afterKill()));
  });
});

describe('[J4] [T2] more than one step goes wrong', () => {
  test.each(['EIO', 'ENOSPC', 'half'] as const)(
    'the n-th write and every truncate: %s',
    async (fault) => {
      for (let nth = 1; ; nth++) {
        const disk = new MemoryDisk();
        const fileSystem = new FaultyFileSystem(disk, (call) => {
          if (call.operation === 'truncate') return 'EIO';
          return call.operation === 'write' && call.nth === nth ? fault : null;
        });
        const told = await run(script, fileSystem);
        expectNothingLost(told, await find(disk.afterKill()));
        if (fileSystem.count('write') < nth) return;
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
      isFull && operation === 'write' ? 'half' : null,
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
    const [writes, syncs] = [fileSystem.count('write'), fileSystem.count('datasync')];
    const later = frames.append([bytesOf('later')]);
    await expect(later.written).rejects.toMatchObject({ poisoned: true });
    await expect(later.durable).rejects.toBeInstanceOf(StorageFailed);
    await frames.close();
    expect([fileSystem.count('write'), fileSystem.count('datasync')]).toEqual([writes, syncs]);
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
