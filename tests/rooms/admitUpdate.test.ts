import * as encoding from 'lib0/encoding';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { contentRoot } from '#shared/wire.ts';
import { changesNothing } from '../../server/rooms/changesNothing.ts';
import { assertAlways } from '../shared/assertAlways.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import {
  by,
  Copy,
  everything,
  hand,
  liveRoom,
  logName,
  makeRooms,
  outline,
  paragraphs,
  section,
} from './roomParts.ts';

const first = paragraphs({ p1: 'Wie meedoet beslist mee.', p2: 'En wie beslist doet mee.' });
const words = ['p1:Wie meedoet beslist mee.', 'p2:En wie beslist doet mee.'];

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

/** An update that deletes the first letter of a client, so many times. */
function deletions(client: number, count: number): Uint8Array {
  return Uint8Array.from([
    ...encoding.encode((encoder) => {
      for (const number of [0, 1, client, count]) encoding.writeVarUint(encoder, number);
    }),
    ...new Uint8Array(count * 2).map((_, at) => at % 2),
  ]);
}

/** What edits of a document look like on the wire. */
function editsOf(doc: Y.Doc, edit: () => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  edit();
  return updates;
}

function text(doc: Y.Doc): Y.XmlText {
  return (doc.getXmlFragment(contentRoot).get(0) as Y.XmlElement).get(0) as Y.XmlText;
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
    const victim = { doc: await everything(await liveRoom(first, { rooms })) };
    const [ja] = editsOf(victim.doc, () => text(victim.doc).insert(0, 'Ja. '));
    expect(hand((await rooms.hold(section)).room, ja ?? new Uint8Array(), 'ada')).toBe('admitted');
    await rooms.stop();
    const { room } = await makeRooms(logs).hold(section);
    const { clientID, store } = victim.doc;
    expect(hand(room, garbage(clientID, Y.getState(store, clientID), 9))).toBe('foreign');
    const [edit] = editsOf(victim.doc, () => text(victim.doc).insert(0, 'Nog. '));
    expect(hand(room, edit ?? new Uint8Array(), 'ada')).toBe('admitted');
  });

  test('what builds on something the server never got is asked for again, and leaves nothing behind', async () => {
    const room = await liveRoom(first);
    const offline = await everything(room);
    const updates = editsOf(offline, () => {
      for (const word of ['een ', 'twee ', 'drie ']) text(offline).insert(0, word);
    });
    const [one, two, three] = updates as [Uint8Array, Uint8Array, Uint8Array];
    expect(hand(room, three, 'ada')).toBe('gap');
    expect(hand(room, two, 'ada')).toBe('gap');
    expect(hand(room, deletion(offline.clientID, 0, 1), 'ada')).toBe('gap');
    expect(outline(room)).toEqual(words);
    for (const update of [one, two, three]) expect(hand(room, update, 'ada')).toBe('admitted');
    expect(outline(room)[0]).toBe(`p1:drie twee een ${words[0]?.slice(3)}`);
    await everything(room);
  });

  test('also when what is missing is another’s', async () => {
    const room = await liveRoom(first);
    const [ada, bas] = [await everything(room), await everything(room)];
    const [hers = new Uint8Array()] = editsOf(ada, () => text(ada).insert(3, ' nu'));
    Y.applyUpdate(bas, hers);
    const [his = new Uint8Array()] = editsOf(bas, () => text(bas).insert(6, ' al'));
    expect(hand(room, his, 'bas')).toBe('gap');
    await everything(room);
    expect([hand(room, hers, 'ada'), hand(room, his, 'bas')]).toEqual(['admitted', 'admitted']);
    expect(outline(room)[0]).toBe('p1:Wie nu al meedoet beslist mee.');
  });

  test('[T2] a log with a hole in it heals when somebody brings what is missing', async () => {
    const logs = new MemoryUpdateLogs();
    const rooms = makeRooms(logs);
    const ada = await everything(await liveRoom(first, { rooms }));
    const [one = new Uint8Array(), two = new Uint8Array()] = editsOf(ada, () => {
      for (const word of ['een ', 'twee ']) text(ada).insert(0, word);
    });
    await rooms.stop();
    const log = await logs.open(logName);
    await log.append([{ at: 0, origin: by('ada'), update: two }]).durable;
    await log.close();
    const again = makeRooms(logs);
    expect(hand((await again.hold(section)).room, one, 'ada')).toBe('admitted');
    await again.stop();
    const { room } = await makeRooms(logs).hold(section);
    expect(outline(room)[0]).toBe(`p1:twee een ${words[0]?.slice(3)}`);
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

  test('what is written in the other format of Yjs is none, and answered at once', async () => {
    const room = await liveRoom(first);
    const other = await everything(room);
    text(other).insert(0, 'Nee. ');
    // Twenty-seven bytes: empty columns, and behind them more clients than there are atoms.
    const endless = new Uint8Array(27).fill(255);
    endless.fill(0, 0, 19);
    const began = performance.now();
    for (const bytes of [Y.encodeStateAsUpdateV2(other), endless])
      expect(['malformed', 'empty', 'gap', 'foreign']).toContain(hand(room, bytes));
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(outline(room)).toEqual(words);
  });

  test('an update that hangs Yjs in its other format, and other nonsense, is only malformed', async () => {
    const room = await liveRoom(first);
    for (const bytes of [[], [0], [255], [1, 1], [0, 0, 0, 0, 255, 255], [2, 1, 0, 0]]) {
      expect(['malformed', 'empty', 'gap']).toContain(hand(room, new Uint8Array(bytes)));
    }
    expect(outline(room)).toEqual(words);
  });
});

describe('what brings nothing new', () => {
  test('a reader’s answer to step 1 is known, empty at first and later with deletions', async () => {
    const { room } = await makeRooms().hold(section);
    const [writer, reader] = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')];
    const answer = () => Y.encodeStateAsUpdate(reader.doc, room.stateVector());
    expect(answer()).toEqual(new Uint8Array([0, 0]));
    expect(room.alreadyHas(answer())).toBe(true);
    writer.insert(0, 'Wie meedoet beslist mee.');
    writer.text(0).delete(2, 5);
    writer.text(0).delete(9, 3);
    await writer.last?.durable;
    await reader.refresh();
    expect(answer().length).toBeGreaterThan(2);
    expect(room.alreadyHas(answer())).toBe(true);
    expect(hand(room, answer(), 'bas')).toBe('admitted');
  });

  test('what brings a word or a deletion, and what cannot be read, is not', async () => {
    const room = await liveRoom(first);
    const stranger = new Y.Doc();
    Y.applyUpdate(stranger, (await room.missing(new Uint8Array([0]))).update);
    text(stranger).insert(0, 'X');
    expect(room.alreadyHas(Y.encodeStateAsUpdate(stranger, room.stateVector()))).toBe(false);
    Y.applyUpdate(stranger, (await room.missing(new Uint8Array([0]))).update);
    text(stranger).delete(0, 2);
    expect(room.alreadyHas(Y.encodeStateAsUpdate(stranger, room.stateVector()))).toBe(false);
    text(stranger).insert(0, 'X');
    expect(room.alreadyHas(Y.encodeStateAsUpdate(stranger, room.stateVector()))).toBe(false);
    expect(room.alreadyHas(new Uint8Array([9, 9]))).toBe(false);
  });

  test('what is too long to look through is not', async () => {
    const room = await liveRoom(first);
    const ada = await Copy.of(room, 'ada');
    ada.text(0).insert(0, 'X');
    ada.text(0).delete(0, 1);
    const known = deletions(ada.doc.clientID, limits.knownUpdateBytes / 2 - 10);
    expect(room.alreadyHas(known)).toBe(true);
    expect(room.alreadyHas(deletions(ada.doc.clientID, limits.knownUpdateBytes / 2))).toBe(false);
  });

  test('whatever was deleted, a deletion is known exactly when every letter of it is gone', () => {
    const length = 40;
    const range = fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 6 }));
    assertAlways(fc.tuple(fc.array(range), range), ([gone, [clock, len]]) => {
      const doc = new Y.Doc();
      doc.clientID = 1;
      doc.getText().insert(0, 'x'.repeat(length));
      for (const [start, count] of gone) Y.applyUpdate(doc, deletion(1, start, count));
      const deleted = Y.createDeleteSetFromStructStore(doc.store);
      const isGone = (letter: number) => Y.isDeleted(deleted, Y.createID(1, letter));
      const asked = Array.from({ length: len }, (_, place) => clock + place);
      expect(changesNothing(doc, deletion(1, clock, len), deleted)).toBe(asked.every(isGone));
    });
  });
});

describe('what Yjs takes in and nobody could read any more', () => {
  test.each([
    ['a structure of length 0', [1, 1, 77, 0, 0, 0, 0]],
    ['a deletion of length 0', [0, 1, 77, 1, 0, 0]],
  ])('[T2] %s is refused, and the section stays readable', async (_, bytes) => {
    const room = await liveRoom(paragraphs({ p1: 'Wij luisteren.' }));
    const before = room.read();
    expect(hand(room, Uint8Array.from(bytes))).not.toBe('admitted');
    await everything(room);
    expect(room.read()).toEqual(before);
  });

  test('[T2] a root other than the text is refused', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Wij luisteren.' }));
    const doc = new Y.Doc();
    doc.getText('elders').insert(0, 'x');
    expect(hand(room, Y.encodeStateAsUpdate(doc))).toBe('malformed');
  });

  test('more stretches of deleted text than any page knows of are refused', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Wij luisteren.' }));
    const ada = await Copy.of(room, 'ada');
    ada.text(0).insert(0, 'X');
    const update = deletions(ada.doc.clientID, limits.deletedStretches + 1);
    expect(hand(room, update, 'ada')).toBe('malformed');
  });

  test('more structures than anyone writes are refused before they cost time', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Wij luisteren.' }));
    const count = limits.newStructs + 1;
    const gcs = new Uint8Array(count * 2).map((_, at) => at % 2);
    const head = encoding.encode((encoder) => {
      for (const each of [1, count, 77, 0]) encoding.writeVarUint(encoder, each);
    });
    const update = Uint8Array.from([...head, ...gcs, 0]);
    expect(hand(room, update)).toBe('malformed');
  });
});
