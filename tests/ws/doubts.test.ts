import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, test, vi } from 'vitest';
import type { DoubtNews } from '#shared/doubt.ts';
import { limits } from '#shared/limits.ts';
import { encodeDoubt, message, readToldDoubt } from '#shared/wire.ts';
import type { ToldDoubt } from '#shared/wire.ts';
import { doubtNews } from './frames.ts';
import { openDoor } from './openDoor.ts';
import type { OpenDoor } from './openDoor.ts';
import type { Peer } from './Peer.ts';
import { until } from '../support/until.ts';

async function enter(door: OpenDoor, person: string): Promise<Peer> {
  const peer = door.connect(person);
  await peer.opened();
  await until(() => peer.asked === 1);
  return peer;
}

const told = (peer: Peer): ToldDoubt[] =>
  peer.frames
    .filter(({ kind }) => kind === message.doubt)
    .map(({ body }) => readToldDoubt(decoding.createDecoder(body)));

/** A frame about doubts with any body at all. */
const saying = (body: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.doubt);
    encoding.writeVarString(encoder, JSON.stringify(body));
  });

test('[T7] what a page tells of a doubt comes to all others, under the name of who is signed in', async () => {
  const door = await openDoor();
  const [ada, bas, eva] = [
    await enter(door, 'ada'),
    await enter(door, 'bas'),
    await enter(door, 'eva'),
  ];
  ada.send(encodeDoubt(doubtNews('Onderweg.')));
  ada.send(encodeDoubt({ kind: 'settled', id: 'd1' }));
  await until(() => told(bas).length === 2 && told(eva).length === 2);
  expect(told(bas)).toEqual([
    { ...doubtNews('Onderweg.'), by: 'ada' },
    { kind: 'settled', id: 'd1', by: 'ada' },
  ]);
  await ada.heard();
  expect(told(ada)).toEqual([]);
});

test('[S6, T7] whoever may not write here tells nobody anything', async () => {
  const door = await openDoor();
  const [ada, bas] = [await enter(door, 'ada'), await enter(door, 'bas')];
  door.whyNotEdit = 'section-closed';
  ada.send(encodeDoubt(doubtNews('Onderweg.')));
  await ada.heard();
  await bas.heard();
  expect(told(bas)).toEqual([]);
  expect(ada.code).toBeNull();
});

const lines = 'x'.repeat(20_000);
const { doubt } = doubtNews('Onderweg.') as Extract<DoubtNews, { kind: 'found' }>;
const long = { ...doubt, base: { ...doubt.base, runs: [{ text: lines }] } };
test.each([
  ['a name of its own choice', { ...doubtNews('Onderweg.'), by: 'bas' }],
  ['no such news', { kind: 'elsewhere' }],
  ['nothing', null],
  ['an id that is none', { kind: 'settled', id: '' }],
  ['characters that no text has', doubtNews('\u202E.gewredno')],
  ['more than a paragraph can hold', doubtNews(`${lines}x`)],
  [
    'more than is passed on',
    { kind: 'found', doubt: { ...long, others: Array.from({ length: 10 }, () => long.base) } },
  ],
])('[T7] a doubt with %s is not passed on', async (_, body) => {
  const door = await openDoor();
  const [ada, bas] = [await enter(door, 'ada'), await enter(door, 'bas')];
  ada.send(saying(body));
  await ada.heard();
  await bas.heard();
  // An honest page may have found more than fits: it goes on with its work.
  expect(ada.code).toBeNull();
  expect(told(bas)).toEqual([]);
});

test('[T7] a flood of doubts is not passed on, over however many sockets it comes', async () => {
  const door = await openDoor();
  const bas = await enter(door, 'bas');
  vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  const adas = [await enter(door, 'ada'), await enter(door, 'ada')];
  for (const ada of adas)
    for (let sent = 0; sent < limits.doubtsPerMinute; sent += 1)
      ada.send(encodeDoubt({ kind: 'settled', id: `d${sent}` }));
  for (const ada of adas) await ada.heard();
  await bas.heard();
  vi.restoreAllMocks();
  expect(told(bas)).toHaveLength(limits.doubtsPerMinute);
  expect(adas.map(({ code }) => code)).toEqual([null, null]);
});
