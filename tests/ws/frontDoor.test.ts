import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { closeCode, contentRoot, message } from '#shared/wire.ts';
import { HeldUpdateLogs } from '../rooms/HeldUpdateLogs.ts';
import { openDoor } from './openDoor.ts';
import { syncFrame } from './Peer.ts';

const until = (condition: () => boolean) =>
  vi.waitUntil(condition, { timeout: 5_000, interval: 5 });

test.each([
  ['another site', { origin: 'https://kwaad.example' }, 403],
  ['a page without an origin of its own', { origin: 'null' }, 403],
  ['our own site', { origin: 'https://ons.example' }, 101],
  ['a script', {}, 101],
])('a handshake from %s is answered', async (_, headers, status) => {
  const door = await openDoor();
  expect(await door.connect('ada', 's1', headers as Record<string, string>).opened()).toBe(status);
});

test.each<[string, readonly [person: string | null, room: string, code: number]]>([
  ['no session', [null, 's1', closeCode.notSignedIn]],
  ['an ended session', ['ended', 's1', closeCode.notSignedIn]],
  ['a room that does not exist', ['ada', 's9', closeCode.notFound]],
  ['a manifesto that does not exist', ['ada', 'manifesto:x', closeCode.notFound]],
  ['a name that cannot be decoded', ['ada', '%E0%A4%A', closeCode.notFound]],
  ['a name that every object has', ['ada', '__proto__', closeCode.notFound]],
])('%s is told so for good', async (_, [person, room, code]) => {
  const door = await openDoor();
  door.ended.add('ended');
  const peer = door.connect(person, room);
  await until(() => peer.code !== null);
  expect(peer.code).toBe(code);
});

test('an address that is no room at all is not found', async () => {
  const door = await openDoor();
  expect(await door.connect('ada', 's1/more').opened()).toBe(404);
});

test.each<[string, readonly number[]]>([
  ['nothing', []],
  ['an unknown message', [77]],
  ['one of our own messages', [message.durable, 5]],
  ['an unknown sync message', [0, 9, 0]],
  ['a length that is not there', [0, 2, 255, 255, 255, 127]],
  ['a number without an end', [255, 255, 255, 255, 255, 255, 255, 255, 255]],
  ['an update that is none', [0, 2, 3, 9, 9, 9]],
  ['presence cut off', [1, 200]],
])('%s closes that one connection, for good', async (_, frame) => {
  const door = await openDoor();
  const [mallory, ada] = [door.connect('mallory'), door.connect('ada')];
  await until(() => mallory.asked === 1 && ada.asked === 1);
  mallory.send(frame);
  await until(() => mallory.code !== null);
  expect(mallory.code).toBe(closeCode.malformed);
  expect(ada.code).toBeNull();
  ada.sendSync('step1', Uint8Array.of(0));
  await until(() => ada.doc.getXmlFragment(contentRoot).length > 0);
});

test('a broken websocket frame before any login does not end the process', async () => {
  const door = await openDoor();
  const { port } = new URL(door.connect(null).socket.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    'GET /sync/s1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  socket.write(Uint8Array.of(0xff, 0xff, 0x00, 0x01, 0x02, 0x03, 0x04));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.on('close', resolve).resume());
  expect(await door.connect('ada').opened()).toBe(101);
});

test('[N5] a session that ends is closed at once, and what it still sends is not taken', async () => {
  const door = await openDoor();
  const peer = door.connect('ada');
  await until(() => peer.asked === 1);
  peer.sendSync('step1', Uint8Array.of(0));
  await until(() => peer.doc.getXmlFragment(contentRoot).length > 0);
  const doc = peer.doc;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getXmlFragment(contentRoot).insert(0, [new Y.XmlElement('paragraph')]);
  // Does not read, so does not answer that the socket is closing; and goes on writing.
  peer.socket.pause();
  door.ended.add('ada');
  door.door.recheck();
  peer.sendSync('update', updates[0] ?? Uint8Array.of(0, 0));
  const other = door.connect('bas');
  await until(() => other.asked === 1);
  other.sendSync('step1', Uint8Array.of(0));
  await until(() => other.doc.getXmlFragment(contentRoot).length > 0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await door.rooms.with('s1' as never, (room) => room.read().content.length)).toBe(1);
  peer.socket.resume();
  await until(() => peer.code === closeCode.notSignedIn);
});

test('[N5] a session that ends while its room is loading does not get in', async () => {
  const logs = new HeldUpdateLogs();
  const door = await openDoor(logs);
  const peer = door.connect('ada');
  await peer.opened();
  await until(() => logs.isBusy);
  door.ended.add('ada');
  door.door.recheck();
  const flow = setInterval(() => (logs.letOpen(), logs.step('s1')), 1);
  await until(() => peer.code === closeCode.notSignedIn);
  expect(peer.doc.getXmlFragment(contentRoot).length).toBe(0);
  await door.rooms.stop();
  clearInterval(flow);
});

test('frames that come before the room is loaded are answered in order', async () => {
  const logs = new HeldUpdateLogs();
  const door = await openDoor(logs);
  const peer = door.connect('ada');
  await peer.opened();
  peer.sendSync('step1', Uint8Array.of(0));
  peer.sendSync('step2', Uint8Array.of(0, 0));
  await peer.heard();
  expect(peer.frames).toEqual([]);
  const flow = setInterval(() => (logs.letOpen(), logs.step('s1')), 1);
  await until(() => peer.durable === 1 && peer.doc.getXmlFragment(contentRoot).length === 1);
  await door.rooms.stop();
  clearInterval(flow);
});

test('a flood is slowed down and loses nothing; presence beyond its share is dropped', async () => {
  const door = await openDoor();
  const [peer, other] = [door.connect('ada'), door.connect('bas')];
  await until(() => peer.asked === 1 && other.asked === 1);
  const presence = Uint8Array.of(message.awareness, 6, 1, 7, 1, 2, 0x7b, 0x7d);
  for (let count = 0; count < limits.presencePerSecond * 3; count += 1) peer.send(presence);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('elders');
  for (let count = 0; count < 8_000; count += 1) text.insert(count, 'x');
  for (const update of updates) peer.send(syncFrame('update', update));
  await until(() => peer.durable === updates.length);
  expect(other.count(message.awareness)).toBeGreaterThan(0);
  expect(other.count(message.awareness)).toBeLessThanOrEqual(limits.presencePerSecond * 2);
});

test('[N4] presence beyond its share is dropped on a manifesto’s page too', async () => {
  const door = await openDoor();
  const [peer, other] = [door.connect('ada', 'manifesto:m'), door.connect('bas', 'manifesto:m')];
  await until(() => [peer, other].every((each) => each.count(message.record) === 1));
  const presence = Uint8Array.of(message.awareness, 6, 1, 7, 1, 2, 0x7b, 0x7d);
  const sent = limits.presencePerSecond * 10;
  for (let count = 0; count < sent; count += 1) peer.send(presence);
  // Whatever comes after is read after: the answer to this question says that all was seen.
  peer.sendSync('step1', Uint8Array.of(0));
  await until(() => peer.count(message.sync) === 1);
  expect(other.count(message.awareness)).toBeLessThan(sent / 2);
});

test('a message larger than the limits allow ends its connection, unread', async () => {
  const door = await openDoor();
  const peer = door.connect('ada');
  await until(() => peer.asked === 1);
  peer.send(new Uint8Array(limits.messageBytes + 1));
  await until(() => peer.code !== null);
  expect(peer.code).toBe(1009);
});

test('a manifesto’s page hears of the record and of people, and takes no text', async () => {
  const door = await openDoor();
  const [peer, other] = [door.connect('ada', 'manifesto:m'), door.connect('bas', 'manifesto:m')];
  await until(() => [peer, other].every((each) => each.count(message.record) === 1));
  peer.sendSync('step1', Uint8Array.of(0));
  peer.sendSync('update', Uint8Array.of(9, 9, 9));
  peer.send([message.awareness, 6, 1, 7, 1, 2, 0x7b, 0x7d]);
  await until(() => other.count(message.awareness) === 1 && peer.count(message.sync) === 1);
  door.door.tell([]);
  await until(() => [peer, other].every((each) => each.count(message.record) === 2));
  peer.close();
  await until(() => other.count(message.awareness) === 2);
  expect(other.code).toBeNull();
});
