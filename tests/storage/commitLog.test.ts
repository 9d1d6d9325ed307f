import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CommitLog } from '../../server/storage/CommitLog.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { turn } from '../../server/storage/turn.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { until } from '../support/until.ts';
import { entry, historyOf, updatesOf } from './describeUpdateLog.ts';

const directory = '/commits';
/** As good as never: only what must be synced is. */
const never = 1e6;

async function disk(): Promise<MemoryDisk> {
  const made = new MemoryDisk();
  await made.makeDirectory(directory);
  await made.syncDirectory('/');
  return made;
}

function open(fileSystem: FileSystem, syncBeat = never): Promise<CommitLog> {
  const onDrainFailure = (): void => undefined;
  return CommitLog.open({ fileSystem, directory, commitBytes: 1e6, syncBeat, onDrainFailure });
}

/** The first bytes of what is there of a document. */
function found(log: CommitLog, doc = 'a'): (number | undefined)[] {
  const backlog = log.backlogOf(doc, { drained: 0, file: '' });
  return backlog.upTo(Infinity).map((bytes) => bytes[0]);
}

const bytes = (first: number) => new Uint8Array(20).fill(first);

test('[T2] what was written and not yet synced may be torn anywhere: what was synced is all there', async () => {
  const dice = fc.infiniteStream(fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), dice, async (count, stream) => {
      const made = await disk();
      const log = await open(made);
      const backlog = log.backlogOf('a', { drained: 0, file: '' });
      await log.append(backlog, [bytes(1)]).durable;
      for (let first = 2; first <= count; first += 1)
        await log.append(backlog, [bytes(first)]).written;
      const cut = made.afterPowerCut(() => stream.next().value ?? false);
      const there = found(await open(cut));
      expect(there.length).toBeGreaterThanOrEqual(1);
      expect(there).toEqual(Array.from({ length: there.length }, (_, index) => index + 1));
      await log.close();
    }),
    { numRuns: 500 },
  );
});

test('[T2] [J4] a flipped bit in what was synced is damage as soon as a later frame says so', async () => {
  const made = await disk();
  const log = await open(made, 0);
  const backlog = log.backlogOf('a', { drained: 0, file: '' });
  await log.append(backlog, [bytes(1)]).durable;
  await log.append(backlog, [bytes(2)]).durable;
  const path = `${directory}/1.log`;
  made.damage(path, (content) => content.with(40, (content[40] ?? 0) ^ 1));
  const header = 'draagvlak commits 1\n'.length;
  await expect(open(made)).rejects.toMatchObject({
    code: 'storage-damaged',
    file: path,
    offset: header,
  });
});

test('a beat lies between two syncs, and what was written meanwhile shares the second', async () => {
  const fileSystem = new FaultyFileSystem(await disk());
  const log = await open(fileSystem, 30);
  const backlog = log.backlogOf('a', { drained: 0, file: '' });
  const before = fileSystem.count('datasync');
  await log.append(backlog, [bytes(1)]).durable;
  const began = performance.now();
  const appends = [];
  for (let first = 2; first <= 6; first += 1) {
    const appended = log.append(backlog, [bytes(first)]);
    await appended.written;
    appends.push(appended.durable);
  }
  expect(fileSystem.count('datasync') - before).toBe(1);
  await Promise.all(appends);
  expect(fileSystem.count('datasync') - before).toBe(2);
  expect(performance.now() - began).toBeGreaterThan(15);
});

test('[T2] [J4] after a sync failed it goes on in another file, with nothing of what was refused', async () => {
  const made = await disk();
  let isBroken = false;
  const fileSystem = new FaultyFileSystem(made, ({ operation }) =>
    isBroken && operation === 'datasync' ? 'EIO' : null,
  );
  const log = await open(fileSystem, 0);
  const backlog = log.backlogOf('a', { drained: 0, file: '' });
  await log.append(backlog, [bytes(1)]).durable;
  isBroken = true;
  const refused = log.append(backlog, [bytes(2)]);
  await refused.written;
  await expect(refused.durable).rejects.toMatchObject({ poisoned: true });
  expect(backlog.lastSeq).toBe(1);
  await expect(log.append(backlog, [bytes(3)]).durable).rejects.toMatchObject({ poisoned: true });
  await expect(log.mend()).rejects.toMatchObject({ code: 'EIO' });
  isBroken = false;
  await Promise.all([log.mend(), log.mend()]);
  await log.append(backlog, [bytes(4)]).durable;
  expect(found(await open(made.afterPowerCut(() => false)))).toEqual([1, 4]);
  expect(found(await open(made.afterKill()))).toEqual([1, 4]);
});

test('[T2] a file whose removal came to nothing brings nothing back', async () => {
  const made = new MemoryDisk();
  const measures = { commitBytes: 1, syncBeat: 0 };
  // Of the files that are full, every second one stays.
  let removals = 0;
  const fileSystem = new FaultyFileSystem(made, ({ operation }) => {
    if (operation !== 'remove') return null;
    removals += 1;
    return removals % 2 === 0 ? 'EIO' : null;
  });
  const told: unknown[] = [];
  const onDrainFailure = (reason: unknown) => void told.push(reason);
  const logs = await FileUpdateLogs.open('/', fileSystem, { ...measures, onDrainFailure });
  const log = await logs.open('a@1');
  for (let first = 1; first <= 9; first += 1) await log.append([entry(first)]).durable;
  await logs.close().catch(() => undefined);
  expect(removals).toBeGreaterThan(3);
  expect(told[0]).toMatchObject({ code: 'EIO' });
  const again = await (await FileUpdateLogs.open('/', made, measures)).open('a@1');
  expect(await updatesOf(again)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('[T2] a document that cannot be read keeps its part of the commit log, and nobody waiting', async () => {
  const made = new MemoryDisk();
  const logs = await FileUpdateLogs.open('/', made, { syncBeat: 0 });
  const [a, b] = [await logs.open('a@1'), await logs.open('b@1')];
  await a.append([entry(1)]).durable;
  await b.append([entry(2)]).durable;
  const killed = made.afterKill();
  const path = '/a@1/1.log';
  const whole = await killed.read(path);
  killed.damage(path, () => Buffer.from('something else altogether'));
  const told: unknown[] = [];
  const next = await FileUpdateLogs.open('/', killed, {
    syncBeat: 0,
    onDrainFailure: (reason) => told.push(reason),
  });
  expect(told).toMatchObject([{ code: 'storage-damaged', file: path }]);
  expect(await updatesOf(await next.open('b@1'))).toEqual([2]);
  await expect(next.open('a@1')).rejects.toMatchObject({ code: 'storage-damaged', file: path });
  await next.close();
  killed.damage(path, () => whole ?? new Uint8Array());
  const mended = await FileUpdateLogs.open('/', killed, { syncBeat: 0 });
  expect(await historyOf(await mended.open('a@1'))).toHaveLength(1);
});

test('[T2] when a next file did not begin after all, what comes later is not taken for standing in it', async () => {
  const made = new MemoryDisk();
  let [refuses, onSync]: [number, (() => void) | null] = [0, null];
  const fileSystem = new FaultyFileSystem(made, ({ operation, nth }) => {
    if (operation === 'datasync') {
      const then = onSync;
      onSync = null;
      then?.();
    }
    return operation === 'writeNow' && nth === refuses ? 'ENOSPC' : null;
  });
  const nextWrite = () => fileSystem.count('writeNow') + 1;
  const told: unknown[] = [];
  const logs = await FileUpdateLogs.open('/', fileSystem, {
    commitBytes: 60,
    syncBeat: 0,
    onDrainFailure: (reason) => told.push(reason),
  });
  const [a, b, c] = [await logs.open('a@1'), await logs.open('b@1'), await logs.open('c@1')];
  const first = a.append([entry(1)]);
  await first.written;
  // The file is full once this is durable; what is written just before the next begins is refused.
  const second = new Promise<ReturnType<typeof b.append>>((resolve) => {
    onSync = () => {
      refuses = nextWrite();
      resolve(b.append([entry(2)]));
    };
  });
  await first.durable;
  await expect((await second).durable).rejects.toMatchObject({ poisoned: false });
  const third = c.append([entry(3)]);
  await third.written;
  // Of the two that are drained now the second is refused: it stays in the commit log.
  refuses = nextWrite() + 1;
  told.length = 0;
  await third.durable;
  // A disk in memory has done by then whatever follows.
  await until(() => told.length > 0);
  for (let turns = 0; turns < 50; turns += 1) await turn();
  const again = await FileUpdateLogs.open('/', made.afterKill(), { syncBeat: 0 });
  expect(await updatesOf(await again.open('a@1'))).toEqual([1]);
  expect(await updatesOf(await again.open('c@1'))).toEqual([3]);
});

test('[T2] what was on no disk yet when the next file began is not taken for damage', async () => {
  const made = await disk();
  const onDrainFailure = (): void => undefined;
  const place = { fileSystem: made, directory, commitBytes: 200, onDrainFailure };
  const log = await CommitLog.open({ ...place, syncBeat: never });
  const backlog = log.backlogOf('a', { drained: 0, file: '' });
  await log.append(backlog, [new Uint8Array(1_000)]).durable;
  // Each so large that it is a frame of its own.
  for (let count = 0; count < 2; count += 1) log.append(backlog, [new Uint8Array(5e6)]);
  await log.append(backlog, [bytes(4)]).written;
  const torn = made.afterKill();
  torn.damage(`${directory}/2.log`, (content) => content.fill(0, 20, 36));
  const again = await CommitLog.open({ ...place, fileSystem: torn, syncBeat: 0 });
  expect(again.backlogOf('a', { drained: 0, file: '' }).lastSeq).toBe(1);
});
