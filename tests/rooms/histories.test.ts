import { afterEach, expect, test, vi } from 'vitest';
import type { SectionId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { newId } from '#shared/newId.ts';
import type { House } from '../../server/actions/House.ts';
import { checkHistories } from '../../server/app/checkHistories.ts';
import type { Records } from '../../server/records/Records.ts';
import { Rooms } from '../../server/rooms/Rooms.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { paragraph } from '../support/typing.ts';

const sections = ['s1', 's2'] as SectionId[];
const measures = { segmentBytes: 1_000, syncBeat: 0 };

async function openRooms(disk: MemoryDisk, told: unknown[] = []): Promise<Rooms> {
  return new Rooms({
    logs: await FileUpdateLogs.open('/', disk, measures),
    epochOf: () => 1,
    onHistoryDamage: (section, reason) => told.push([section, reason]),
  });
}

/** A text in each section, long enough that what led to it is packed away. */
async function written(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const rooms = await openRooms(disk);
  const text = 'Wij leggen uit waarom. '.repeat(limits.shortTailBytes / 20);
  for (const section of sections)
    await rooms.with(section, (room) =>
      room.change({ kind: 'seed' }, (_, fragment) => fragment.push([paragraph(text, newId())])),
    );
  await rooms.stop();
  expect(await disk.list('/s1@1')).toContain('1.packed');
  return disk;
}

afterEach(() => vi.useRealTimers());

test('[T5] [J4] damage in a history is told of, with its place, and the text opens all the same', async () => {
  const disk = await written();
  disk.damage('/s1@1/1.packed', (bytes) => bytes.with(40, (bytes[40] ?? 0) ^ 1));
  const told: unknown[] = [];
  const rooms = await openRooms(disk, told);
  await rooms.checkHistories(sections);
  const where = { code: 'storage-damaged', file: '/s1@1/1.packed', offset: 19 };
  expect(told).toEqual([['s1', expect.objectContaining(where)]]);
  const texts = sections.map((section) => rooms.with(section, (room) => room.read()));
  const [damaged, whole] = await Promise.all(texts);
  expect(damaged?.content).toHaveLength(whole?.content.length ?? 0);
  await rooms.stop();
});

test('whole histories, and a server that stops meanwhile, give nothing to tell', async () => {
  const told: unknown[] = [];
  const rooms = await openRooms(await written(), told);
  const checking = rooms.checkHistories(sections);
  await rooms.stop();
  await checking;
  expect(told).toEqual([]);
});

test('the histories are read soon after a start, then once a day, until the server stops', async () => {
  vi.useFakeTimers();
  const read = vi.fn<Rooms['checkHistories']>(() => Promise.resolve());
  const damage = new Error('Event 2 does not fit.');
  const checkHistory = vi.fn<Records['checkHistory']>(() => Promise.reject(damage));
  const records = { state: { sections: { s1: { id: 's1' } } }, checkHistory };
  const house = { rooms: { checkHistories: read }, records } as unknown as House;
  const told: unknown[] = [];
  const stop = checkHistories(house, (reason) => told.push(reason));
  await vi.advanceTimersByTimeAsync(limits.firstHistoryCheck);
  expect(read.mock.calls).toEqual([[['s1']]]);
  expect(told).toEqual([damage]);
  await vi.advanceTimersByTimeAsync(limits.historyCheck);
  expect(read).toHaveBeenCalledTimes(2);
  expect(checkHistory).toHaveBeenCalledTimes(2);
  stop();
  await vi.advanceTimersByTimeAsync(2 * limits.historyCheck);
  expect(read).toHaveBeenCalledTimes(2);
  expect(checkHistory).toHaveBeenCalledTimes(2);
});
