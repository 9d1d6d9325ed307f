import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { closeCode, syncMessage } from '#shared/wire.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { openSection, untilEqual } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { RawSocket, syncFrame } from './RawSocket.ts';
import { connectTo, handshake, openLine, unfinished } from './sendMalformed.ts';

const app = await openTestApp();
const [writer, reader] = [
  await openSection(app.as('member'), 'own'),
  await openSection(app.as('observer'), 'own'),
];
const closings: unknown[] = [];
[writer, reader].forEach(({ provider }) =>
  provider.on('connection-close', (event) => closings.push(event?.code)),
);
afterAll(async () => {
  [writer, reader].forEach((one) => one.close());
  await app.close();
});

/** Expects that two people in a section still hear each other, over the lines they always had. */
async function expectOthersWell(): Promise<void> {
  textAt(writer, 0).insert(0, 'Ja. ');
  const [said = ''] = await untilEqual([writer, reader]);
  expect(said.startsWith('Ja. ')).toBe(true);
  expect(closings).toEqual([]);
}

test.each(Object.entries(unfinished))(
  '%s, and nothing after it: nobody else waits, and the end of the line is the end of it',
  async (_, bytes) => {
    const sockets = await Promise.all(
      Array.from({ length: 5 }, () => openLine(app.as('lead'), 'own')),
    );
    sockets.forEach((socket) => socket.write(Uint8Array.from(bytes)));
    await expectOthersWell();
    const gone = sockets.map((socket) => once(socket, 'close'));
    sockets.forEach((socket) => socket.destroy());
    await Promise.all(gone);
    await expectOthersWell();
  },
);

test('[S6] ten thousand tiny pieces are read as the one message they are', async () => {
  const send = async (message: Uint8Array): Promise<RawSocket> => {
    const socket = await RawSocket.joined(app.as('lead'), 'own');
    for (const byte of message) socket.socket.send(Uint8Array.of(byte), { fin: false });
    socket.socket.send(new Uint8Array(), { fin: true });
    return socket;
  };
  const strange = await send(new Uint8Array(10_000).fill(9));
  await until(() => strange.closed !== null);
  expect(strange.closed).toBe(closeCode.malformed);
  const question = await send(syncFrame(syncMessage.step1, Uint8Array.of(0)));
  await until(() => question.received.step2 === 2);
  question.close();
  await expectOthersWell();
});

const asking = handshake(app.as('lead'), 'own');
const without = (start: string) => asking.filter((line) => !line.startsWith(start));

/** Handshakes that are answered with a refusal, and not with a socket. */
const refused: Record<string, readonly string[]> = {
  'without a key': without('Sec-WebSocket-Key'),
  'with a key of another length': [...without('Sec-WebSocket-Key'), 'Sec-WebSocket-Key: AAAA'],
  'without a version': without('Sec-WebSocket-Version'),
  'of a version to come': [...without('Sec-WebSocket-Version'), 'Sec-WebSocket-Version: 99'],
  'for another protocol': [...without('Upgrade'), 'Upgrade: h2c'],
  'that posts': ['POST /sync/own HTTP/1.1', ...without('GET')],
  'with a line that is no header': [...asking, 'geen kopregel'],
  'with more headers than anyone sends': [...asking, `X-Long: ${'x'.repeat(100_000)}`],
};

test.each(Object.entries(refused))('a handshake %s is refused', async (_, lines) => {
  const socket = connectTo(app.as('lead'));
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
  await expectOthersWell();
});

test('half a handshake, a hundred times: nobody else waits for the other half', async () => {
  const sockets = Array.from({ length: 100 }, () => connectTo(app.as('lead')));
  for (const [index, socket] of sockets.entries())
    socket.write(asking.join('\r\n').slice(0, 1 + index * 3));
  await expectOthersWell();
  const gone = sockets.map((socket) => once(socket, 'close'));
  sockets.forEach((socket) => socket.destroy());
  await Promise.all(gone);
  await expectOthersWell();
});

test('whoever breaks off right after asking for a socket leaves nothing behind', async () => {
  for (let count = 0; count < 50; count += 1) {
    const socket = connectTo(app.as('lead'));
    socket.write(`${asking.join('\r\n')}\r\n\r\n`, () => socket.resetAndDestroy());
    await once(socket, 'close');
  }
  await expectOthersWell();
});
