import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Admission } from '../../server/rooms/admitUpdate.ts';
import type { Room } from '../../server/rooms/Room.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import { by, Copy, deaf, liveRoom, makeRooms, outline, paragraphs, section } from './roomParts.ts';

const first = paragraphs({ p1: 'Wie meedoet beslist mee.', p2: 'En wie beslist doet mee.' });
const words = ['p1:Wie meedoet beslist mee.', 'p2:En wie beslist doet mee.'];

function hand(room: Room, update: Uint8Array, person = 'mallory'): Admission {
  return room.receive(update, by(person), deaf()).admission;
}

/** An update of one structure: garbage-collected content of a length, under a client id. */
function garbage(client: number, clock: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, client, clock, 0, length, 0])
      encoding.writeVarUint(encoder, number);
  });
}

/** An update that only deletes. */
function deletion(client: number, clock: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, number);
  });
}

async function everything(room: Room): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await room.missing(new Uint8Array([0]))).update);
  expect(doc.store.pendingStructs).toBeNull();
  expect(doc.store.pendingDs).toBeNull();
  return doc;
}

/** What an honest writer's next edits look like on the wire. */
function editsOf(copy: Copy, edit: () => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array) => updates.push(update);
  copy.doc.on('update', note);
  edit();
  copy.doc.off('update', note);
  return updates;
}

describe('what may not touch the text', () => {
  test('under another’s client id not even a few bytes are taken', async () => {
    const room = await liveRoom(first);
    const victim = await Copy.of(room, 'ada');
    victim.text(0).insert(0, 'Ja. ');
    const { clientID } = victim.doc;
    const attack = garbage(clientID, Y.getState(victim.doc.store, clientID), 1_000);
    expect(attack.length).toBeLessThanOrEqual(13);
    expect(hand(room, attack)).toBe('foreign');
    expect(hand(room, attack, 'ada')).toBe('admitted');
    const serverId =
      [...Y.decodeStateVector(room.stateVector()).keys()].find((id) => id !== clientID) ?? 0;
    expect(
      hand(room, garbage(serverId, Y.decodeStateVector(room.stateVector()).get(serverId) ?? 0, 5)),
    ).toBe('foreign');
    expect(outline(room)).toEqual([`p1:Ja. ${words[0]?.slice(3)}`, words[1]]);
  });

  test('an id stays with who used it first, also after a restart', async () => {
    const logs = new MemoryUpdateLogs();
    const rooms = makeRooms(logs);
    const victim = await Copy.of(await liveRoom(first, { rooms }), 'ada');
    victim.text(0).insert(0, 'Ja. ');
    await rooms.stop();
    const { room } = await makeRooms(logs).hold(section);
    const { clientID, store } = victim.doc;
    expect(hand(room, garbage(clientID, Y.getState(store, clientID), 9))).toBe('foreign');
    victim.listener.onUpdate(new Uint8Array([0, 0]));
    const [edit] = editsOf(victim, () => expect(() => victim.text(0).insert(0, 'Nog. ')).toThrow());
    expect(hand(room, edit ?? new Uint8Array(), 'ada')).toBe('admitted');
  });

  test('what builds on something the server never got is asked for again, and leaves nothing behind', async () => {
    const room = await liveRoom(first);
    const copy = await Copy.of(room, 'ada');
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(copy.doc));
    const updates: Uint8Array[] = [];
    offline.on('update', (update: Uint8Array) => updates.push(update));
    const text = (offline.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    for (const word of ['een ', 'twee ', 'drie ']) text.insert(0, word);
    const [one, two, three] = updates as [Uint8Array, Uint8Array, Uint8Array];
    expect(hand(room, three, 'ada')).toBe('gap');
    expect(hand(room, two, 'ada')).toBe('gap');
    expect(hand(room, deletion(offline.clientID, 0, 1), 'ada')).toBe('gap');
    expect(outline(room)).toEqual(words);
    for (const update of [one, two, three]) expect(hand(room, update, 'ada')).toBe('admitted');
    expect(outline(room)[0]).toBe(`p1:drie twee een ${words[0]?.slice(3)}`);
    await everything(room);
  });

  test('deleting what is not there is a gap, under any id', async () => {
    const room = await liveRoom(first);
    expect(hand(room, deletion(7, 0, 100))).toBe('gap');
    const [server = 0, clock = 0] = [...Y.decodeStateVector(room.stateVector())][0] ?? [];
    expect(hand(room, deletion(server, 0, clock + 1))).toBe('gap');
    expect(outline(room)).toEqual(words);
  });

  test('nine bytes that ask for a gigabyte are refused at once', async () => {
    const room = await liveRoom(first);
    const huge = encoding.encode((encoder) => {
      for (const number of [1, 60_000_000, 5, 0]) encoding.writeVarUint(encoder, number);
    });
    const [began, memory] = [performance.now(), process.memoryUsage().rss];
    expect(huge.length).toBeLessThanOrEqual(9);
    expect(hand(room, huge)).toBe('malformed');
    expect(performance.now() - began).toBeLessThan(100);
    expect(process.memoryUsage().rss - memory).toBeLessThan(50_000_000);
  });

  test('an update that hangs Yjs in its other format, and other nonsense, is only malformed', async () => {
    const room = await liveRoom(first);
    for (const bytes of [[], [0], [255], [1, 1], [0, 0, 0, 0, 255, 255], [2, 1, 0, 0]]) {
      expect(['malformed', 'empty', 'gap']).toContain(hand(room, new Uint8Array(bytes)));
    }
    expect(outline(room)).toEqual(words);
  });

  test(
    'thousands of broken updates harm neither the process nor the text of others',
    { timeout: 60_000 },
    async () => {
      const logs = new MemoryUpdateLogs();
      const rooms = makeRooms(logs);
      const room = await liveRoom(first, { rooms });
      const honest = await Copy.of(room, 'ada');
      const mallory = await Copy.of(room, 'mallory');
      const samples = [
        ...editsOf(mallory, () => mallory.text(0).insert(3, ' echt', { bold: true })),
        ...editsOf(mallory, () => mallory.insert(1, 'Nieuw.', 'p9')),
        ...editsOf(mallory, () => mallory.text(0).delete(0, 4)),
        Y.encodeStateAsUpdate(mallory.doc),
      ];
      const next = randomFrom(20181116);
      let slowest = 0;
      for (let round = 0; round < 4_000; round += 1) {
        const bytes = (samples[next(samples.length)] ?? new Uint8Array()).slice();
        for (let flips = 1 + next(4); flips > 0; flips -= 1) bytes[next(bytes.length)] = next(256);
        const began = performance.now();
        try {
          hand(room, bytes.subarray(0, next(10) === 0 ? next(bytes.length) : bytes.length));
        } catch {
          // The front door closes that one connection.
        }
        slowest = Math.max(slowest, performance.now() - began);
      }
      expect(slowest).toBeLessThan(1_000);
      honest.insert(0, 'Ik schrijf gewoon door.', 'honest');
      await honest.last?.durable;
      expect(honest.last?.admission).toBe('admitted');
      expect(outline(room)).toContain('honest:Ik schrijf gewoon door.');
      const live = await everything(room);
      await rooms.stop();
      const { room: again } = await makeRooms(logs).hold(section);
      expect(again.read()).toEqual(room.read());
      expect(Y.equalSnapshots(Y.snapshot(await everything(again)), Y.snapshot(live))).toBe(true);
    },
  );
});

describe('what brings nothing new', () => {
  test('a reader’s answer to step 1 is known, empty at first and later with deletions', async () => {
    const room = await liveRoom(first);
    const [writer, reader] = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')];
    const answer = () => Y.encodeStateAsUpdate(reader.doc, room.stateVector());
    expect(answer()).toEqual(new Uint8Array([0, 0]));
    expect(room.alreadyHas(answer())).toBe(true);
    writer.text(0).delete(2, 5);
    writer.text(1).delete(0, 3);
    await writer.last?.durable;
    await reader.refresh();
    expect(answer().length).toBeGreaterThan(2);
    expect(room.alreadyHas(answer())).toBe(true);
    expect(hand(room, answer(), 'bas')).toBe('admitted');
    reader.room.listeners.clear();
  });

  test('what brings a word or a deletion, and what cannot be read, is not', async () => {
    const room = await liveRoom(first);
    const stranger = new Y.Doc();
    Y.applyUpdate(stranger, (await room.missing(new Uint8Array([0]))).update);
    const text = (stranger.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.delete(0, 1);
    expect(room.alreadyHas(Y.encodeStateAsUpdate(stranger, room.stateVector()))).toBe(false);
    text.insert(0, 'X');
    expect(room.alreadyHas(Y.encodeStateAsUpdate(stranger, room.stateVector()))).toBe(false);
    expect(room.alreadyHas(new Uint8Array([9, 9]))).toBe(false);
  });
});

// A small generator with a seed, so that a failure can be had again.
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
