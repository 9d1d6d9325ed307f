import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '../../server/rooms/Room.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import {
  Copy,
  deaf,
  everything,
  hand,
  liveRoom,
  makeRooms,
  paragraphs,
  section,
} from './roomParts.ts';

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
  { timeout: 60_000 },
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

test('an update that Yjs chokes on halfway closes the room for everyone, to be read from disk', async () => {
  const rooms = makeRooms();
  const room = await liveRoom(first, { rooms });
  const samples = await makeSamples(room);
  const next = randomFrom(1);
  const closed: string[] = [];
  room.listeners.add({ ...deaf(), onClosed: () => closed.push('closed') });
  let threw = false;
  while (!threw) threw = !handBroken(room, samples, next);
  await new Promise((resolve) => setImmediate(resolve));
  expect(closed).toEqual(['closed']);
  const { room: again } = await rooms.hold(section);
  expect(again).not.toBe(room);
  expect(hand(again, new Uint8Array([0, 0]))).toBe('empty');
});

// A small generator with a seed, so that a failure can be had again.
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
