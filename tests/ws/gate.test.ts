import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { message } from '#shared/wire.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { secretName } from '../http/cast.ts';
import { Client } from '../support/Client.ts';
import { until } from '../support/until.ts';
import { presenceFrame, RawSocket } from './RawSocket.ts';
import { malformed, sendMalformed } from './sendMalformed.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { port } = new URL(app.url);

/** How an upgrade is answered: 101, or the status of the refusal. */
async function answerTo(path: string, headers: Record<string, string>): Promise<number> {
  const socket = new RawSocket(app.as('lead'), path, headers).socket;
  const answered = await Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([, { statusCode }]) => Number(statusCode)),
  ]);
  socket.terminate();
  return answered;
}

test.each([
  'https://elders.example',
  'null',
  'file://',
  `https://127.0.0.1:${port}`,
  `http://127.0.0.1:${Number(port) + 1}`,
  'http://127.0.0.1',
  `http://127.0.0.1:${port}.elders.example`,
  `http://elders.example:${port}`,
  `http://127.0.0.1:${port}/`,
  ` http://127.0.0.1:${port}, https://elders.example`,
])('[S6] a page of %s is turned away before there is a socket', async (origin) => {
  expect(await answerTo('own', { origin })).toBe(403);
  expect(await answerTo('manifesto:m', { origin })).toBe(403);
});

test('[S6] our own page under both its names, and a program without a page, may connect', async () => {
  expect(await answerTo('own', { origin: `http://127.0.0.1:${port}` })).toBe(101);
  expect(await answerTo('own', { origin: `http://localhost:${port}` })).toBe(101);
  expect(await answerTo('own', {})).toBe(101);
});

const closedWith = async (client: Client, room: string): Promise<number | null> => {
  const socket = new RawSocket(client, room);
  await until(() => socket.closed !== null);
  return socket.closed;
};

test.each([
  ...[
    'elders',
    'm',
    'own%20',
    'constructor',
    '__proto__',
    '%E0%A4%A',
    'manifesto:',
    'x'.repeat(65),
  ],
  ...['manifesto:elders', 'manifesto:own', 'manifesto:constructor', 'manifesto%3Aelders'],
])('the room %s does not exist: 4404, and nothing is made for it', async (room) => {
  expect(await closedWith(app.as('lead'), room)).toBe(4404);
});

test('[N4] who is nobody gets no line: no cookie, a made-up one, an empty one, the service', async () => {
  const made = (cookie: string) => new Client(app.url, { cookie });
  const nobodies = [app.nobody, made('draagvlak=onbekend'), made('draagvlak='), made('x=y')];
  for (const client of [...nobodies, app.service])
    for (const room of ['own', 'manifesto:m', 'elders'])
      expect(await closedWith(client, room)).toBe(4401);
});

test('[N5] signing out closes every line of that session within two seconds, and of no other', async () => {
  const leaving = await app.signIn('member');
  const staying = await app.signIn('member');
  const rooms = ['own', 'other', 'manifesto:m'];
  const open = (client: Client) => Promise.all(rooms.map((room) => RawSocket.joined(client, room)));
  const [closing, others] = [await open(leaving), await open(staying)];
  const from = performance.now();
  expect((await leaving.send('DELETE', '/sessions/current')).status).toBe(204);
  await until(() => closing.every(({ closed }) => closed !== null));
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(closing.map(({ closed }) => closed)).toEqual([4401, 4401, 4401]);
  for (const socket of others) await socket.sync();
  expect(others.every(({ isOpen }) => isOpen)).toBe(true);
  others.forEach((socket) => socket.close());
  expect(await closedWith(leaving, 'own')).toBe(4401);
});

test.each(
  Object.entries(malformed).flatMap(([what, bytes]) => [
    [what, 'before', bytes] as const,
    [what, 'after', bytes] as const,
  ]),
)('%s %s signing in: that line ends, and nothing else', async (_, when, bytes) => {
  await sendMalformed(when === 'after' ? app.as('lead') : app.nobody, 'own', bytes);
  const joined = await RawSocket.joined(app.as('lead'), 'own');
  expect(joined.isOpen).toBe(true);
  joined.close();
});

test('[N4] who someone is to the others is said by the server, whatever they claim', async () => {
  const [liar, seer] = [
    await RawSocket.joined(app.as('observer'), 'own'),
    await RawSocket.joined(app.as('lead'), 'own'),
  ];
  const claim = { user: { name: secretName('lead'), color: 'url(x)' }, role: 'coordinator' };
  const position = { type: null, tname: 'content', item: null, assoc: 3 };
  const cursor = { anchor: position, head: position };
  liar.send(presenceFrame(liar.doc.clientID, { ...claim, cursor }));
  await until(() => seer.presence.length > 0);
  const told = Buffer.from(seer.presence[0] ?? []).toString();
  expect(told).toContain(secretName('observer'));
  expect(told).toContain('"assoc":3');
  expect(told).not.toMatch(/coordinator|url\(/);
  expect(told).not.toContain(secretName('lead'));
  // It comes back to its sender too: a line that hears nothing is given up by its client.
  expect(liar.presence).toHaveLength(1);
  liar.send(Uint8Array.of(message.queryAwareness));
  await until(() => liar.presence.length === 2);
  [liar, seer].forEach((socket) => socket.close());
});
