import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { actingAs } from '#shared/actingAs.ts';
import { limits } from '#shared/limits.ts';
import { schemaVersion } from '#shared/schema/schemaVersion.ts';
import { closeCode, contentRoot, message } from '#shared/wire.ts';
import { HeldUpdateLogs } from '../rooms/HeldUpdateLogs.ts';
import { letFlow } from './letFlow.ts';
import { openDoor } from './openDoor.ts';
import { syncFrame } from './Peer.ts';
import { presenceFrame } from './RawSocket.ts';
import { until } from '../support/until.ts';

/** What asks for a socket without a session. */
const upgrade = [
  'GET /sync/s1 HTTP/1.1',
  'Host: x',
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

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
  ['a page that shows somebody else', ['ada', `s1?${actingAs}=bob`, closeCode.notSignedIn]],
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

test('[C5] a page that shows who is signed in is let in', async () => {
  const door = await openDoor();
  const peer = door.connect('ada', `s1?${actingAs}=ada`);
  await until(() => peer.frames.length > 0 || peer.code !== null);
  expect(peer.code).toBe(null);
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
  socket.write(`${upgrade.join('\r\n')}\r\n\r\n`);
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
  // Does not read, so does not know that the socket is being closed; and goes on writing.
  peer.socket.pause();
  door.ended.add('ada');
  door.door.recheck();
  peer.sendSync('update', updates[0] ?? Uint8Array.of(0, 0));
  // The server ends the connection when it has come to this, behind the update.
  peer.socket.close();
  peer.socket.resume();
  await until(() => peer.code === closeCode.notSignedIn);
  expect(await door.rooms.with('s1' as never, (room) => room.read().content.length)).toBe(1);
});

test('[N5] a session that ends while its room is loading does not get in', async () => {
  const logs = new HeldUpdateLogs();
  const door = await openDoor(logs);
  const peer = door.connect('ada');
  await peer.opened();
  await until(() => logs.isBusy);
  door.ended.add('ada');
  door.door.recheck();
  const stopFlow = letFlow(logs);
  await until(() => peer.code === closeCode.notSignedIn);
  expect(peer.doc.getXmlFragment(contentRoot).length).toBe(0);
  await door.rooms.stop();
  stopFlow();
});

test('frames that come before the room is loaded are answered in order', async () => {
  const logs = new HeldUpdateLogs();
  const door = await openDoor(logs);
  const peer = door.connect('ada');
  await peer.opened();
  peer.sendSync('step1', Uint8Array.of(0));
  peer.sendSync('step2', Uint8Array.of(0, 0));
  await until(() => logs.isBusy);
  expect(peer.frames).toEqual([]);
  const stopFlow = letFlow(logs);
  await until(() => peer.durable === 1 && peer.doc.getXmlFragment(contentRoot).length === 1);
  await door.rooms.stop();
  stopFlow();
});

test('a flood is slowed down and loses nothing', async () => {
  const door = await openDoor();
  const peer = door.connect('ada');
  await until(() => peer.asked === 1);
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const [element, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
  element.insert(0, [text]);
  doc.getXmlFragment(contentRoot).insert(0, [element]);
  for (let count = 0; count < 8_000; count += 1) text.insert(count, 'x');
  for (const update of updates) peer.send(syncFrame('update', update));
  await until(() => peer.durable === updates.length);
  expect(peer.code).toBeNull();
});

test.each(['s1', 'manifesto:m'])(
  '[N4] presence beyond its share of a second is dropped in %s',
  async (room) => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(5_000);
    onTestFinished(() => clock.mockRestore());
    const door = await openDoor();
    const peer = door.connect('ada', room);
    await until(() => peer.count(message.record) === 1);
    let sent = 0;
    const tell = (place: string) => peer.send(presenceFrame(7, { section: place }, (sent += 1)));
    /** Where somebody who comes now hears that the peer is, once all that it sent was read. */
    const heard = async (): Promise<string> => {
      await peer.heard();
      const newcomer = door.connect('bas', room);
      await until(() => newcomer.count(message.awareness) === 1);
      const told = newcomer.frames.find(({ kind }) => kind === message.awareness);
      return /"section":"(.*?)"/.exec(Buffer.from(told?.body ?? []).toString())?.[1] ?? '';
    };
    for (let count = 0; count < limits.presencePerSecond; count += 1) tell('hier');
    tell('te veel');
    expect(await heard()).toBe('hier');
    clock.mockReturnValue(6_000);
    tell('daar');
    expect(await heard()).toBe('daar');
  },
);

test('an account has as many sockets as the limits allow; one more may come when another went', async () => {
  const door = await openDoor();
  const rooms = ['s1', 'manifesto:m'];
  const open = Array.from({ length: limits.socketsPerAccount }, (_, count) =>
    door.connect('ada', rooms[count % 2]),
  );
  await until(() => open.every((peer) => peer.count(message.record) === 1));
  const [oneMore, other] = [door.connect('ada', 'manifesto:m'), door.connect('bas')];
  await until(() => oneMore.code !== null && other.asked === 1);
  expect(oneMore.code).toBe(closeCode.tooManySockets);
  open[0]?.socket.close();
  await until(() => open[0]?.code !== null);
  const again = door.connect('ada');
  await until(() => again.asked === 1);
  expect([again, ...open.slice(1)].filter(({ code }) => code !== null)).toEqual([]);
});

test('a socket whose other side does not answer that it is closed is cut off soon', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const door = await openDoor();
  const { port } = new URL(door.connect(null).socket.url);
  const socket = connect(Number(port), '127.0.0.1');
  const said: Buffer[] = [];
  socket.on('data', (data) => said.push(data));
  let isGone = false;
  socket.on('close', () => (isGone = true));
  socket.write(`${upgrade.join('\r\n')}\r\n\r\n`);
  const closing = Buffer.of(0x88, 2, closeCode.notSignedIn >> 8, closeCode.notSignedIn & 255);
  await until(() => Buffer.concat(said).includes(closing));
  vi.advanceTimersByTime(limits.closeAnswer - 1);
  expect(isGone).toBe(false);
  vi.advanceTimersByTime(1);
  await until(() => isGone);
});

test('a page that does not read is let go once too much waits for it, and others are not', async () => {
  const door = await openDoor();
  const [asleep, awake] = [door.connect('ada', 'manifesto:m'), door.connect('bas', 'manifesto:m')];
  await until(() => [asleep, awake].every((peer) => peer.count(message.record) === 1));
  asleep.socket.pause();
  // More than the limit and all that the connection itself holds on its way.
  const events = [{ pad: 'x'.repeat(1_000_000) }] as never;
  const count = (limits.outgoingBytes / 1_000_000) * 2;
  for (let sent = 1; sent <= count; sent += 1) {
    door.door.tell(events);
    await until(() => awake.count(message.record) === sent + 1);
  }
  asleep.socket.resume();
  await until(() => asleep.code !== null);
  expect([asleep.code, awake.code]).toEqual([closeCode.tooMuch, null]);
  expect(asleep.count(message.record)).toBeLessThan(count);
});

test('nothing is compressed, whatever a page offers: that costs memory for each connection', async () => {
  const door = await openDoor();
  const peer = door.connect('ada');
  expect(await peer.opened()).toBe(101);
  expect(peer.socket.extensions).toBe('');
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

test('[R6] [T3] a page that knows texts of other parts is kept out of them, for good; a stock client, which says nothing, is not', async () => {
  const door = await openDoor();
  for (const other of [schemaVersion - 1, schemaVersion + 1, 'x']) {
    const peer = door.connect('ada', `s1?schema=${other}`);
    await until(() => peer.code !== null);
    expect(peer.code).toBe(closeCode.otherSchema);
    expect(peer.frames).toEqual([]);
  }
  for (const query of [`?schema=${schemaVersion}&epoch=1`, '']) {
    const peer = door.connect('ada', `s1${query}`);
    await until(() => peer.asked === 1);
  }
});
