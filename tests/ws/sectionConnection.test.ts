import * as encoding from 'lib0/encoding';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { closeCode, contentRoot, message } from '#shared/wire.ts';
import { HeldUpdateLogs } from '../rooms/HeldUpdateLogs.ts';
import { letFlow } from './letFlow.ts';
import { openDoor } from './openDoor.ts';
import type { OpenDoor } from './openDoor.ts';
import type { Peer } from './Peer.ts';
import { presenceFrame } from './RawSocket.ts';
import { eventually } from '../support/eventually.ts';
import { until } from '../support/until.ts';

const nothing = Uint8Array.of(0, 0);

/** Connects and does what a stock client does at first: both sides know all of each other. */
async function enter(
  door: OpenDoor,
  person = 'ada',
): Promise<{ peer: Peer; doc: Y.Doc; edits: Uint8Array[] }> {
  const peer = door.connect(person);
  await until(() => peer.asked === 1);
  peer.sendSync('step1', Uint8Array.of(0));
  await until(() => peer.doc.getXmlFragment(contentRoot).length > 0);
  const doc = peer.doc;
  const edits: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => edits.push(update));
  return { peer, doc, edits };
}

function type(doc: Y.Doc, word: string): void {
  const element = doc.getXmlFragment(contentRoot).get(0) as Y.XmlElement;
  doc.transact(() => {
    if (element.length === 0) element.insert(0, [new Y.XmlText()]);
    (element.get(0) as Y.XmlText).insert(0, word);
  });
}

async function textOf(door: OpenDoor): Promise<string> {
  return door.rooms.with('s1' as never, (room) => JSON.stringify(room.read()));
}

test('[T1] durable counts messages in a row, and stops before one that was refused', async () => {
  const door = await openDoor();
  const { peer, doc, edits } = await enter(door);
  peer.sendSync('step2', nothing);
  type(doc, 'een ');
  peer.sendSync('update', edits[0] ?? nothing);
  await until(() => peer.durable === 2);
  door.whyNotEdit = 'section-closed';
  type(doc, 'twee ');
  peer.sendSync('update', edits[1] ?? nothing);
  await until(() => peer.refused.length === 1);
  // Brings nothing, but comes after something that was dropped.
  peer.sendSync('update', edits[0] ?? nothing);
  peer.sendSync('update', nothing);
  type(doc, 'drie ');
  peer.sendSync('update', edits[2] ?? nothing);
  await until(() => peer.refused.length === 2);
  expect(peer.durable).toBe(2);
  expect(peer.refused).toEqual(['section-closed', 'section-closed']);
  expect(await textOf(door)).not.toMatch(/twee|drie/);
});

test('[T3] when the section opens again, what was refused is asked for and kept', async () => {
  const door = await openDoor();
  const { peer, doc, edits } = await enter(door);
  peer.sendSync('step2', nothing);
  door.whyNotEdit = 'section-closed';
  type(doc, 'een ');
  peer.sendSync('update', edits[0] ?? nothing);
  await until(() => peer.refused.length === 1);
  door.whyNotEdit = null;
  type(doc, 'twee ');
  peer.sendSync('update', edits[1] ?? nothing);
  await until(() => peer.asked === 2);
  expect(await textOf(door)).not.toMatch(/een|twee/);
  peer.sendSync('step2', Y.encodeStateAsUpdate(doc));
  await until(() => peer.durable === 4);
  expect(await textOf(door)).toContain('twee een');
});

test('[T2] a gap is asked for once, and nothing after it is durable until it is filled', async () => {
  const door = await openDoor();
  const { peer, doc, edits } = await enter(door);
  peer.sendSync('step2', nothing);
  for (const word of ['een ', 'twee ', 'drie ', 'vier ']) type(doc, word);
  for (const late of edits.slice(1)) peer.sendSync('update', late);
  await until(() => peer.asked === 2);
  peer.sendSync('update', edits[0] ?? nothing);
  await eventually(async () => expect(await textOf(door)).toContain('een'));
  expect([peer.asked, peer.durable]).toEqual([2, 1]);
  peer.sendSync('step2', Y.encodeStateAsUpdate(doc));
  await until(() => peer.durable === 6);
  expect(await textOf(door)).toContain('vier drie twee een');
});

test('[S6] a reader’s answers are no offence, and nothing a reader sends is taken', async () => {
  const door = await openDoor();
  const writer = await enter(door);
  writer.peer.sendSync('step2', nothing);
  type(writer.doc, 'Vast.');
  writer.peer.sendSync('update', writer.edits[0] ?? nothing);
  await until(() => writer.peer.durable === 2);
  door.whyNotEdit = 'not-allowed';
  const { peer, doc, edits } = await enter(door, 'bas');
  peer.sendSync('step2', nothing);
  peer.sendSync('step2', Y.encodeStateAsUpdate(doc));
  await until(() => peer.durable === 2);
  expect(peer.refused).toEqual([]);
  (doc.getXmlFragment(contentRoot).get(0) as Y.XmlElement).delete(0, 1);
  peer.sendSync('update', edits[0] ?? nothing);
  peer.sendSync('step2', Y.encodeStateAsUpdate(doc));
  await until(() => peer.refused.length === 2);
  expect(await textOf(door)).toContain('Vast.');
  expect(peer.durable).toBe(2);
  expect(peer.code).toBeNull();
});

test('[T1] a reader is not told that something is on disk before it is', async () => {
  const logs = new HeldUpdateLogs();
  const door = await openDoor(logs);
  const stopFlow = letFlow(logs);
  const { peer, doc, edits } = await enter(door);
  stopFlow();
  type(doc, 'Nog niet.');
  peer.sendSync('update', edits[0] ?? nothing);
  await until(() => logs.isBusy);
  door.whyNotEdit = 'section-closed';
  // The same once more: the server has it, in memory.
  peer.sendSync('update', edits[0] ?? nothing);
  peer.sendSync('step1', Uint8Array.of(0));
  peer.send([3]);
  logs.step('s1@1');
  await peer.heard();
  expect(peer.durable).toBeNull();
  logs.step('s1@1');
  await until(() => peer.durable === 2);
  const stopRest = letFlow(logs);
  await door.rooms.stop();
  stopRest();
});

test('[T2] a refused write closes the room for everyone, acknowledges nothing, and all may come again', async () => {
  const logs = new HeldUpdateLogs();
  const door = await openDoor(logs);
  const stopFlow = letFlow(logs);
  const [writer, reader] = [await enter(door), await enter(door, 'bas')];
  stopFlow();
  type(writer.doc, 'Weg.');
  writer.peer.sendSync('update', writer.edits[0] ?? nothing);
  await until(() => logs.isBusy);
  logs.fail('s1@1');
  await until(() => writer.peer.code !== null && reader.peer.code !== null);
  expect([writer.peer.code, reader.peer.code]).toEqual([1001, 1001]);
  expect(writer.peer.durable).toBeNull();
  expect(JSON.stringify(reader.peer.doc.getXmlFragment(contentRoot))).not.toContain('Weg');
  const stopAgain = letFlow(logs);
  const back = await enter(door);
  back.peer.sendSync('step2', Y.encodeStateAsUpdate(writer.doc));
  await until(() => back.peer.durable === 1);
  expect(await textOf(door)).toContain('Weg.');
  await door.rooms.stop();
  stopAgain();
});

test('each beat says again how far the disk is, so that a quiet client does not give up', async () => {
  let beat: () => void = () => undefined;
  const timers = vi.spyOn(globalThis, 'setInterval').mockImplementation((callback) => {
    beat = callback;
    return { unref: () => undefined } as unknown as NodeJS.Timeout;
  });
  const door = await openDoor();
  // A client that hears nothing for 30 s gives up.
  expect(limits.heartbeat).toBeLessThan(30_000);
  expect(timers).toHaveBeenCalledExactlyOnceWith(beat, limits.heartbeat);
  timers.mockRestore();
  const { peer } = await enter(door);
  peer.sendSync('step2', nothing);
  await until(() => peer.durable === 1);
  const before = peer.count(message.durable);
  beat();
  await until(() => peer.count(message.durable) === before + 1);
  expect(peer.durable).toBe(1);
});

test('[T2] nobody writes under the client id that somebody else announced', async () => {
  const door = await openDoor();
  const { peer, doc, edits } = await enter(door);
  const state = JSON.stringify({ cursor: null });
  const presence = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        for (const number of [1, doc.clientID, 1]) encoding.writeVarUint(inner, number);
        encoding.writeVarString(inner, state);
      }),
    );
  });
  peer.send(presence);
  await until(() => peer.count(message.awareness) === 1);
  const squatter = await enter(door, 'bas');
  squatter.doc.clientID = doc.clientID;
  type(squatter.doc, 'niet mijn naam ');
  squatter.peer.sendSync('update', squatter.edits[0] ?? nothing);
  await until(() => squatter.peer.code === closeCode.malformed);
  peer.sendSync('step2', nothing);
  type(doc, 'mijn woorden ');
  peer.sendSync('update', edits[0] ?? nothing);
  await until(() => peer.durable === 2);
  expect(await textOf(door)).toContain('mijn woorden');
  expect(await textOf(door)).not.toContain('niet mijn naam');
});

test('[N4] a writer’s client id is not to be had: not by a reader who announces it first, not to be seen under', async () => {
  const door = await openDoor();
  door.whyNotEdit = 'not-allowed';
  const reader = await enter(door, 'mallory');
  const { peer, doc, edits } = await enter(door);
  reader.peer.send(presenceFrame(doc.clientID, { section: 'hier' }, 1));
  await reader.peer.heard();
  reader.peer.close();
  await until(() => reader.peer.code !== null);
  door.whyNotEdit = null;
  peer.sendSync('step2', nothing);
  type(doc, 'een ');
  peer.sendSync('update', edits[0] ?? nothing);
  await until(() => peer.durable === 2);
  expect(peer.code).toBeNull();
  const other = await enter(door, 'mallory');
  other.peer.send(presenceFrame(doc.clientID, { section: 'daar' }, 2));
  await other.peer.heard();
  const newcomer = await enter(door, 'bas');
  await newcomer.peer.heard();
  // That somebody went may still come by; that somebody is there under that id, never.
  const seen = newcomer.peer.frames.filter(({ kind }) => kind === message.awareness);
  expect(seen.filter(({ body }) => Buffer.from(body).includes('"user"'))).toEqual([]);
});

test('[T3] what a full section has no room for is refused, not thrown away with the page', async () => {
  const door = await openDoor();
  const { peer, doc, edits } = await enter(door);
  peer.sendSync('step2', nothing);
  await until(() => peer.durable === 1);
  for (let nth = 1; peer.refused.length === 0 && nth < 10; nth += 1) {
    type(doc, 'x'.repeat(limits.messageBytes * 0.9));
    peer.sendSync('update', edits.at(-1) ?? nothing);
    await until(() => peer.durable === nth + 1 || peer.refused.length === 1);
  }
  expect(peer.refused).toEqual(['too-large']);
  expect(peer.code).toBeNull();
});
