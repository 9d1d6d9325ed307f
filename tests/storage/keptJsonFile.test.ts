import { describe, expect, test } from 'vitest';
import { KeptJsonFile } from '../../server/storage/KeptJsonFile.ts';
import type { Fault, Operation } from '../support/FaultyFileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';

const path = '/record.json';

describe('a checkpoint under lowdb', () => {
  const steps: Operation[] = [
    'open',
    'write',
    'sync',
    'close',
    'remove',
    'exists',
    'link',
    'rename',
    'syncDirectory',
  ];
  test.each(steps)(
    '[J4] a write whose %s fails leaves the old one, and the next goes on',
    async (step) => {
      const { disk, file, failNext } = await written();
      failNext(step, 'EIO');
      const failed = file.write({ number: 2 });
      const read = file.read();
      await expect(failed).rejects.toMatchObject({ code: 'storage-failed', poisoned: false });
      expect(await read).toEqual({ number: 1 });
      expect(await contentAfter(disk.afterKill())).toEqual({ number: 1 });
      await file.write({ number: 3 });
      expect(await contentAfter(disk.afterPowerCut(() => false))).toEqual({ number: 3 });
    },
  );

  test.each(['half', 'nothing'] as const)('[J4] so does a write that stops: %s', async (fault) => {
    const { disk, file, failNext } = await written();
    failNext('write', fault);
    await expect(file.write({ number: 2 })).rejects.toThrow('could not be written');
    expect(await contentAfter(disk.afterKill())).toEqual({ number: 1 });
  });

  test('a write that is taken in parts is whole', async () => {
    const { disk, file, failNext } = await written();
    failNext('write', 'short');
    await file.write({ number: 2 });
    expect(await contentAfter(disk.afterPowerCut(() => false))).toEqual({ number: 2 });
  });

  test('the very first write, when it fails, leaves nothing', async () => {
    const disk = new MemoryDisk();
    const fileSystem = new FaultyFileSystem(disk, ({ operation }) =>
      operation === 'syncDirectory' ? 'EIO' : null,
    );
    const file = await KeptJsonFile.open<unknown>(path, fileSystem);
    await expect(file.write({ number: 1 })).rejects.toThrow('could not be written');
    expect(await file.read()).toBeNull();
    expect(await contentAfter(disk.afterKill())).toBeNull();
  });

  test('writes of one moment do not get into each other, and the last one stays', async () => {
    const { disk, file, failNext } = await written();
    failNext('rename', 'ENOSPC');
    const numbers = [2, 3, 4, 5];
    const results = await Promise.allSettled(numbers.map((number) => file.write({ number })));
    expect(results.map(({ status }) => status)).toEqual([
      'rejected',
      ...Array(3).fill('fulfilled'),
    ]);
    expect(await contentAfter(disk.afterPowerCut(() => false))).toEqual({ number: 5 });
  });

  test('[J3] what is erased is nowhere else in the directory', async () => {
    const { disk, file } = await written();
    await file.write({ name: 'Noor Verzonnen' });
    await file.write({ name: null });
    expect([...disk.names.keys()]).toEqual([path]);
  });

  test('[J3] what could not be written does not lie there', async () => {
    const { disk, file, failNext } = await written();
    failNext('rename', 'EIO');
    await expect(file.write({ name: 'Noor Verzonnen' })).rejects.toThrow('could not be written');
    expect([...disk.names.keys()]).toEqual([path, `${path}.old`]);
  });

  test('[J3] nor is it after a crash in the midst of a write, once the server is back', async () => {
    const { disk } = await written();
    for (const left of ['new', 'old']) await disk.link(path, `${path}.${left}`);
    expect(disk.names.size).toBe(3);
    await KeptJsonFile.open(path, disk);
    expect([...disk.names.keys()]).toEqual([path]);
  });

  test('no JSON is damage, not an empty file', async () => {
    const { disk, file } = await written();
    disk.damage(path, (bytes) => bytes.subarray(1));
    await expect(file.read()).rejects.toMatchObject({ code: 'storage-damaged', file: path });
  });

  test('a closed file has finished its writes and takes no more', async () => {
    const { disk, file } = await written();
    const last = file.write({ number: 2 });
    await file.close();
    await expect(file.write({ number: 3 })).rejects.toThrow('closed');
    await last;
    expect(await contentAfter(disk.afterKill())).toEqual({ number: 2 });
  });
});

async function written() {
  const disk = new MemoryDisk();
  let planned: { operation: Operation; fault: Fault } | null = null;
  const fileSystem = new FaultyFileSystem(disk, ({ operation }) => {
    if (planned?.operation !== operation) return null;
    const { fault } = planned;
    planned = null;
    return fault;
  });
  const file = await KeptJsonFile.open<unknown>(path, fileSystem);
  await file.write({ number: 1 });
  const failNext = (operation: Operation, fault: Fault) => void (planned = { operation, fault });
  return { disk, file, failNext };
}

async function contentAfter(disk: MemoryDisk): Promise<unknown> {
  return (await KeptJsonFile.open<unknown>(path, disk)).read();
}
