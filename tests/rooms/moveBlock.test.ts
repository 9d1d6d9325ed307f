import { expect, test } from 'vitest';
import type { ParagraphId, PersonId, SectionId } from '#shared/ids.ts';
import { docOf } from '../../server/rooms/Epochs.ts';
import { moveBlock } from '../../server/rooms/moveBlock.ts';
import type { Room } from '../../server/rooms/Room.ts';
import type { Rooms } from '../../server/rooms/Rooms.ts';
import { until } from '../support/until.ts';
import { HeldUpdateLogs } from './HeldUpdateLogs.ts';
import { turn } from './turn.ts';
import { Copy, deaf, liveRoom, makeRooms, outline, paragraphs } from './roomParts.ts';

const [one, two] = ['s1', 's2'] as [SectionId, SectionId];

/** Lets the disk do all it has to do until something is there. */
async function letFlow<T>(logs: HeldUpdateLogs, wanted: Promise<T>): Promise<T> {
  let isThere = false;
  const noted = wanted.finally(() => (isThere = true));
  await until(() => {
    logs.letOpen();
    for (const id of [one, two]) logs.step(docOf(id, 1));
    logs.keep();
    return isThere;
  });
  return noted;
}

const moving = (rooms: { from: Room; to: Room }, behind: string | null = null) =>
  moveBlock({
    ...rooms,
    id: 'p1' as ParagraphId,
    behind: behind as ParagraphId | null,
    origin: { kind: 'move', from: one, to: two, person: 'ada' as PersonId },
  });

async function twoRooms(rooms: Rooms = makeRooms()): Promise<{ from: Room; to: Room }> {
  const from = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }), { id: one, rooms });
  const to = await liveRoom(paragraphs({ q1: 'Daar.' }), { id: two, rooms });
  return { from, to };
}

test('[P5] a block goes from one text to the other in one turn: it is never in both, nor in neither', async () => {
  const rooms = await twoRooms();
  const moved = moving(rooms, 'q1');
  expect([outline(rooms.from), outline(rooms.to)]).toEqual([['p2:Twee.'], ['q1:Daar.', 'p1:Een.']]);
  await moved;
});

test('[P5] what it should stand behind is gone: then nothing has changed', async () => {
  const rooms = await twoRooms();
  await expect(moving(rooms, 'q9')).rejects.toMatchObject({ code: 'not-found' });
  expect([outline(rooms.from), outline(rooms.to)]).toEqual([['p1:Een.', 'p2:Twee.'], ['q1:Daar.']]);
});

test('[P1] who puts the block back by hand in the text it left makes a new one', async () => {
  const rooms = await twoRooms();
  const copy = await Copy.of(rooms.from);
  await moving(rooms);
  await copy.refresh();
  copy.insert(0, 'Een.', 'p1');
  expect(outline(rooms.to)).toEqual(['p1:Een.', 'q1:Daar.']);
  expect(outline(rooms.from).map((line) => line.split(':')[1])).toEqual(['Een.', 'Twee.']);
  expect(outline(rooms.from).join()).not.toContain('p1:');
});

test('[P5] [T2] pages are told of it once both halves are on disk, and the disk gets them in one write', async () => {
  const logs = new HeldUpdateLogs();
  const rooms = await letFlow(logs, twoRooms(makeRooms(logs)));
  const heard: string[] = [];
  for (const [name, room] of Object.entries(rooms))
    room.enter({ ...deaf(), onUpdate: () => heard.push(name) });
  const { writes } = logs;
  const moved = moving(rooms);
  logs.write();
  await turn();
  expect([logs.writes - writes, heard]).toEqual([1, []]);
  logs.sync();
  await moved;
  await until(() => heard.length === 2);
  expect(heard.toSorted()).toEqual(['from', 'to']);
  expect(logs.faults).toEqual([]);
});
