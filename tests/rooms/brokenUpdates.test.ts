import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import type { Room } from '../../server/rooms/Room.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import {
  Copy,
  deaf,
  everything,
  hand,
  liveRoom,
  makeRooms,
  outline,
  paragraphs,
  section,
} from './roomParts.ts';
import { until } from '../support/until.ts';

// So that a test can say when Yjs chokes: it takes in all that is known to be admitted.
vi.mock('yjs', async (load) => {
  const yjs = await load<typeof Y>();
  return { ...yjs, applyUpdate: vi.fn<typeof Y.applyUpdate>(yjs.applyUpdate) };
});

const first = paragraphs({ p1: 'Wie meedoet beslist mee.', p2: 'En wie beslist doet mee.' });

type Random = (below: number) => number;

/** Edits of every kind, as they look on the wire, to be broken. */
async function makeSamples(room: Room): Promise<Uint8Array[]> {
  const mallory = await Copy.of(room, 'mallory');
  const samples: Uint8Array[] = [];
  mallory.doc.on('update', (update: Uint8Array) => samples.push(update));
  mallory.text(0).insert(3, ' echt', { bold: true });
  mallory.insert(1, 'Nieuw.', 'p9');
  mallory.text(0).delete(0, 4);
  return [...samples, Y.encodeStateAsUpdate(mallory.doc)];
}

/** Hands in a sample with some bytes changed or cut off; answers whether Yjs lived through it. */
function handBroken(room: Room, samples: readonly Uint8Array[], next: Random): boolean {
  const bytes = (samples[next(samples.length)] ?? new Uint8Array()).slice();
  for (let flips = 1 + next(4); flips > 0; flips -= 1) bytes[next(bytes.length)] = next(256);
  try {
    hand(room, bytes.subarray(0, next(10) === 0 ? next(bytes.length) : bytes.length));
    return true;
  } catch {
    return false;
  }
}

/** Writes a paragraph; answers up to where the room says that this writer's work is kept. */
async function write(copy: Copy, text: string): Promise<[client: number, clock: number][]> {
  try {
    copy.insert(0, text);
    await copy.last?.durable;
    const { clientID, store } = copy.doc;
    return copy.last?.admission === 'admitted' ? [[clientID, Y.getState(store, clientID)]] : [];
  } catch {
    return [];
  }
}

test(
  'thousands of broken updates harm neither the process nor the text of others',
  { timeout: 300_000 },
  async () => {
    const logs = new MemoryUpdateLogs();
    const rooms = makeRooms(logs);
    const samples = await makeSamples(await liveRoom(first, { rooms }));
    const next = randomFrom(20181116);
    const kept: [client: number, clock: number][] = [];
    let slowest = 0;
    for (let round = 0; round < 80; round += 1) {
      // A room that Yjs left half changed is opened anew, with nothing of what was promised lost.
      const { room } = await rooms.hold(section);
      const honest = await Copy.of(room, 'ada');
      const began = performance.now();
      for (let count = 0; count < 50; count += 1) handBroken(room, samples, next);
      slowest = Math.max(slowest, performance.now() - began);
      kept.push(...(await write(honest, `regel ${round}`)));
    }
    expect(slowest).toBeLessThan(2_000);
    expect(kept.length).toBeGreaterThan(20);
    await rooms.stop();
    const { room } = await makeRooms(logs).hold(section);
    // Broken deletions may well have deleted them; but nothing fell out.
    const has = Y.decodeStateVector(room.stateVector());
    expect(kept.filter(([client, clock]) => (has.get(client) ?? 0) < clock)).toEqual([]);
    await everything(room);
  },
);

test('[T2] an update that Yjs chokes on halfway closes the room for everyone, and no half of it stays', async () => {
  const logs = new MemoryUpdateLogs();
  const rooms = makeRooms(logs);
  const room = await liveRoom(first, { rooms });
  const before = outline(room);
  const closed: string[] = [];
  const heard: Uint8Array[] = [];
  for (const person of ['ada', 'bas'])
    room.enter({
      ...deaf(),
      onUpdate: (update) => heard.push(update),
      onClosed: () => closed.push(person),
    });
  const [half, whole] = await twoEdits(room);
  vi.mocked(Y.applyUpdate).mockImplementationOnce((doc, _, origin) => {
    doc.transact(() => {
      Y.applyUpdate(doc, half, origin);
      throw new Error('Yjs choked');
    }, origin);
  });
  expect(() => hand(room, whole)).toThrow('Yjs choked');
  await until(() => closed.length === 2);
  const { room: again } = await rooms.hold(section);
  expect(again).not.toBe(room);
  expect(outline(again)).toEqual(before);
  expect(heard).toEqual([]);
  expect(hand(again, whole)).toBe('admitted');
  await rooms.stop();
  const { room: fromDisk } = await makeRooms(logs).hold(section);
  expect(outline(fromDisk)).toEqual(['p1:Een. Twee. Wie meedoet beslist mee.', before[1]]);
});

/** Two words typed one after the other: the update of the first, and that of both. */
async function twoEdits(room: Room): Promise<[half: Uint8Array, whole: Uint8Array]> {
  const doc = await everything(room);
  const before = Y.encodeStateVector(doc);
  const text = (doc.getXmlFragment(contentRoot).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, 'Twee. ');
  const half = Y.encodeStateAsUpdate(doc, before);
  text.insert(0, 'Een. ');
  return [half, Y.encodeStateAsUpdate(doc, before)];
}

// A small generator with a seed, so that a failure can be had again.
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
