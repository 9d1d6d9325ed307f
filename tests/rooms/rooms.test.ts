import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { SectionId } from '#shared/ids.ts';
import { alwaysHere } from '../../server/pen/alwaysHere.ts';
import type { Pen } from '../../server/pen/Pen.ts';
import { docOf } from '../../server/rooms/Epochs.ts';
import { Rooms } from '../../server/rooms/Rooms.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import { HeldUpdateLogs } from './HeldUpdateLogs.ts';
import {
  Copy,
  deaf,
  liveRoom,
  logName,
  makeRooms,
  outline,
  paragraphs,
  section,
} from './roomParts.ts';

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

async function settle(logs: HeldUpdateLogs): Promise<void> {
  do {
    await turn();
    logs.letOpen();
    logs.step(logName);
    logs.keep();
    await turn();
  } while (logs.isBusy);
}

test('a room exists only if its section does, and loads for all who ask at once', async () => {
  const logs = new HeldUpdateLogs();
  const rooms = new Rooms({ logs, epochOf: (id) => (id === section ? 1 : null) });
  await expect(rooms.hold('other' as SectionId)).rejects.toMatchObject({ code: 'not-found' });
  const both = Promise.all([rooms.hold(section), rooms.hold(section)]);
  await settle(logs);
  const [one, other] = await both;
  expect(one.room).toBe(other.room);
  expect(logs.timesOpened(logName)).toBe(1);
});

test('a load that fails fails for all who waited, and the next one may succeed', async () => {
  const logs = new HeldUpdateLogs();
  const rooms = makeRooms(logs);
  const both = Promise.allSettled([rooms.hold(section), rooms.hold(section)]);
  logs.letOpen(new Error('no'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = rooms.hold(section);
  await settle(logs);
  expect(outline((await again).room)).toHaveLength(1);
});

test('a text that could not be begun is begun by who comes next', async () => {
  let isAway = true;
  const pen: Pen = {
    ...alwaysHere,
    stay: (part) => (isAway ? Promise.reject(new Error('away')) : part()),
  };
  const rooms = new Rooms({ logs: new MemoryUpdateLogs(), epochOf: () => 1, pen });
  const both = await Promise.allSettled([rooms.hold(section), rooms.hold(section)]);
  expect(both).toMatchObject([0, 1].map(() => ({ reason: { code: 'unavailable' } })));
  isAway = false;
  expect(outline((await rooms.hold(section)).room)).toHaveLength(1);
  await rooms.stop();
});

test('who comes while a room drains waits, and finds everything in a room loaded anew', async () => {
  const logs = new HeldUpdateLogs();
  const rooms = new Rooms({ logs, epochOf: () => 1, idle: 0 });
  const holding = rooms.hold(section);
  await settle(logs);
  const { room, release } = await holding;
  const copy = await Copy.of(room);
  copy.insert(0, 'Net op tijd.', 'p1');
  release();
  // The idle timer runs out while the last write is still on its way to the disk.
  await new Promise((resolve) => setTimeout(resolve, 0));
  let isIn = false;
  const rejoining = rooms.hold(section).then((held) => ((isIn = true), held));
  await turn();
  expect(isIn).toBe(false);
  expect(() => copy.insert(0, 'Te laat.', 'p2')).toThrow('opened anew');
  await settle(logs);
  const again = await rejoining;
  expect(again.room).not.toBe(room);
  expect(outline(again.room)[0]).toBe('p1:Net op tijd.');
  expect(logs.faults).toEqual([]);
});

test('[T1] [T2] nobody sees anything before it is in the log, or is promised it before it is on disk', async () => {
  const logs = new HeldUpdateLogs();
  const rooms = makeRooms(logs);
  const holding = rooms.hold(section);
  await settle(logs);
  const { room } = await holding;
  const [writer, reader] = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')];
  const before = logs.written(logName).length;
  const happened: string[] = [];
  reader.doc.on('update', () => happened.push(`seen at ${logs.written(logName).length - before}`));
  writer.insert(0, 'Eerst op schijf.', 'p1');
  void writer.last?.durable.then(() => happened.push('durable'));
  void room.missing(new Uint8Array([0])).then(() => happened.push('told to a newcomer'));
  await turn();
  expect(happened).toEqual([]);
  logs.step(logName);
  await turn();
  expect(happened.toSorted()).toEqual(['seen at 1', 'told to a newcomer']);
  logs.step(logName);
  await turn();
  expect(happened.at(-1)).toBe('durable');
});

test('[T2] after a refused write nothing that builds on it goes into the log', async () => {
  const logs = new HeldUpdateLogs();
  const failed = vi.fn<() => void>();
  const rooms = new Rooms({ logs, epochOf: () => 1, onFailure: failed });
  const holding = rooms.hold(section);
  await settle(logs);
  const { room } = await holding;
  const closed = vi.fn<() => void>();
  room.enter({ ...deaf(), onClosed: closed });
  const copy = await Copy.of(room);
  copy.insert(0, 'Weg', 'p1');
  const first = copy.last?.durable;
  await turn();
  copy.text(0).insert(3, ' ermee');
  const second = copy.last?.durable;
  logs.fail(logName);
  await expect(first).rejects.toMatchObject({ code: 'storage-failed' });
  await expect(second).rejects.toMatchObject({ code: 'storage-failed' });
  await expect(room.change({ kind: 'repair' }, () => null)).rejects.toMatchObject({
    code: 'unavailable',
  });
  expect(failed).toHaveBeenCalledOnce();
  expect(closed).toHaveBeenCalledOnce();
  const again = rooms.hold(section);
  await settle(logs);
  expect(outline((await again).room)).toHaveLength(1);
});

test('[T5] a section that is being shut while its room fails stays shut', async () => {
  const logs = new HeldUpdateLogs();
  const rooms = makeRooms(logs);
  const holding = rooms.hold(section);
  await settle(logs);
  const copy = await Copy.of((await holding).room);
  copy.insert(0, 'Weg', 'p1');
  logs.write();
  logs.failSync();
  const shutting = rooms.shut(section);
  await settle(logs);
  const shut = await shutting;
  const opened = logs.timesOpened(logName);
  const coming = rooms.hold(section);
  await settle(logs);
  expect(logs.timesOpened(logName)).toBe(opened);
  shut.open();
  await settle(logs);
  expect(outline((await coming).room)).toHaveLength(1);
});

test('[T2] a checkpoint that another version made is passed over: the log has it all', async () => {
  const logs = new MemoryUpdateLogs();
  const before = makeRooms(logs);
  const copy = await Copy.of(
    await liveRoom(paragraphs({ p1: 'Wij beloven dit.' }), { rooms: before }),
  );
  copy.text(0).insert(0, 'Ja: ');
  await before.stop();
  const log = await logs.open(logName);
  await log.compact(Uint8Array.of(99, 0));
  await log.close();
  const told = vi.fn<() => void>();
  const rooms = new Rooms({ logs, epochOf: () => 1, onCheckpointFailure: told });
  const { room } = await rooms.hold(section);
  expect(outline(room)).toEqual(['p1:Ja: Wij beloven dit.']);
  expect(told).toHaveBeenCalledOnce();
  await rooms.stop();
});

test('[T4] a section is seeded once, however often it is loaded', async () => {
  const logs = new MemoryUpdateLogs();
  const first = makeRooms(logs);
  const room = await liveRoom(paragraphs({ p1: 'Eén keer.' }), { rooms: first });
  const before = outline(room);
  await first.stop();
  const second = makeRooms(logs);
  const { room: again } = await second.hold(section);
  expect(outline(again)).toEqual(before);
  const copy = await Copy.of(again);
  expect(copy.fragment.length).toBe(1);
  copy.fragment.delete(0, 1);
  await copy.last?.durable;
  await second.stop();
  // A text that people emptied stays empty.
  expect(outline((await makeRooms(logs).hold(section)).room)).toEqual([]);
});

test('a room held from before a stop takes nothing any more', async () => {
  const rooms = makeRooms();
  const room = await liveRoom(paragraphs({ p1: 'Klaar.' }), { rooms });
  const copy = await Copy.of(room);
  await rooms.stop();
  expect(() => copy.text(0).insert(0, 'Nog iets. ')).toThrow('opened anew');
  await expect(room.change({ kind: 'repair' }, () => null)).rejects.toThrow('opened anew');
  await expect(rooms.hold(section)).rejects.toMatchObject({ code: 'unavailable' });
});

test('a log is read whole before anybody gets a room, in one go for a long history', async () => {
  const logs = new MemoryUpdateLogs();
  const rooms = makeRooms(logs);
  const room = await liveRoom(paragraphs({ p1: '' }), { rooms });
  const copy = await Copy.of(room);
  if (copy.at(0).length === 0) copy.at(0).insert(0, [new Y.XmlText()]);
  for (let count = 0; count < 2_000; count += 1) copy.text(0).insert(count, 'x');
  await copy.last?.durable;
  await rooms.stop();
  const began = performance.now();
  const { room: again } = await makeRooms(logs).hold(section);
  expect(outline(again)).toEqual([`p1:${'x'.repeat(2_000)}`]);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('[D8] [T5] when another process begins an epoch while a text is read, nobody comes into the one before', async () => {
  const logs = new MemoryUpdateLogs();
  let epoch = 1;
  const rooms = new Rooms({ logs, epochOf: () => epoch });
  const early = await rooms.hold(section);
  const closed = new Promise<void>((resolve) => {
    const onClosed = () => {
      early.release();
      resolve();
    };
    early.room.enter({ onUpdate: () => undefined, onTold: () => undefined, onClosed });
  });
  epoch = 2;
  await rooms.takeIn([docOf(section, 2)]);
  await closed;
  const holding = rooms.hold(section);
  expect((await holding).room.epoch).toBe(2);
  (await holding).release();
  (await rooms.shut(section)).open();
  await vi.waitUntil(() => rooms.size === 0);
  // This time it is being read when the news comes.
  const reading = rooms.hold(section);
  epoch = 3;
  await rooms.takeIn([docOf(section, 3)]);
  expect((await reading).room.epoch).toBe(3);
  await rooms.stop();
});
