import { expect, test } from 'vitest';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { insertAfter } from '../../server/rooms/insertAfter.ts';
import { moveBlock } from '../../server/rooms/moveBlock.ts';
import { Rooms } from '../../server/rooms/Rooms.ts';
import type { Origin } from '../../server/rooms/UpdateLog.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import { Copy, liveRoom, paragraphs } from './roomParts.ts';

const [one, two] = ['s1', 's2'] as [SectionId, SectionId];

/** The rooms of a server that began on these logs; `epochs` is what its record says. */
function begin(logs: MemoryUpdateLogs, epochs: Record<string, number> = {}): Rooms {
  return new Rooms({ logs, epochOf: (section) => epochs[section] ?? 1 });
}

const nameOf = (origin: Origin): string =>
  'person' in origin ? `${origin.kind} ${origin.person}` : origin.kind;

async function writersIn(rooms: Rooms, section: SectionId): Promise<string[]> {
  const moment = await rooms.with(section, ({ epoch, seq }) => ({ epoch, seq }));
  const blocks = await rooms.histories.writersAt(section, moment);
  return blocks.map((parts) => parts.map(({ origin }) => nameOf(origin)).join(', '));
}

test('[T5] whose words they are is the same after a restart, a restore, a move there and a move back', async () => {
  const logs = new MemoryUpdateLogs();
  const rooms = begin(logs);
  const from = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }), { id: one, rooms });
  const to = await liveRoom(paragraphs({ q1: 'Daar.' }), { id: two, rooms });
  const ada = await Copy.of(from, 'ada');
  ada.text(1).insert(0, 'Vandaag ');
  const person = 'bas' as PersonId;
  const adopting = { kind: 'amendment', amendment: 'a1', attempt: 't1', person } as const;
  const wording = { kind: 'paragraph', runs: [] } as const;
  await from.change({ ...adopting, wording } as unknown as Origin, (blocks) => {
    const block = blocks.find('p2');
    if (block) insertAfter(block.element, { id: 'p3' as never, runs: [{ text: 'Nieuw.' }] });
  });
  const first = ['seed', 'person ada, seed', 'amendment bas'];
  expect(await writersIn(rooms, one)).toEqual(first);

  const move = (id: string, rest: { from: SectionId; to: SectionId }) => {
    const [source, target] = rest.from === one ? [from, to] : [to, from];
    const origin = { kind: 'move', ...rest, person } as const;
    return moveBlock({ id: id as never, from: source, to: target, behind: null, origin });
  };
  await move('p2', { from: one, to: two });
  expect(await writersIn(rooms, two)).toEqual(['person ada, seed', 'seed']);
  await move('p2', { from: two, to: one });
  await move('p3', { from: one, to: two });
  expect(await writersIn(rooms, one)).toEqual(['person ada, seed', 'seed']);
  const before = { epoch: 1, seq: from.seq };
  await rooms.stop();

  const later = begin(logs);
  expect(await writersIn(later, one)).toEqual(['person ada, seed', 'seed']);
  const document = await later.histories.textAt(one, before);
  const shut = await later.shut(one);
  const origin = { kind: 'restore', from: before, retired: [] } as const;
  await later.epochs.begin(one, { epoch: 2, origin, document });
  shut.open();
  await later.stop();

  const restored = begin(logs, { [one]: 2 });
  expect(await writersIn(restored, one)).toEqual(['person ada, seed', 'seed']);
  // Two who ask of an earlier epoch at once both get an answer: its log is read by one at a time.
  const asked = [before, { epoch: 1, seq: 2 }].map((moment) =>
    restored.histories.textAt(one, moment),
  );
  expect((await Promise.all(asked)).map(({ content }) => content.length)).toEqual([2, 2]);
  await expect(restored.histories.textAt(one, { epoch: 1, seq: 999 })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(restored.histories.textAt(one, { epoch: 7, seq: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
  await restored.stop();
});
