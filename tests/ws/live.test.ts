import { afterAll, expect, test, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { continuesChain } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { genesisHash } from '#shared/record/state.ts';
import { contentRoot, message, syncMessage, wireVersion } from '#shared/wire.ts';
import { addSection, bringTo, exactOf, openAmendment, paragraphOf } from '../http/cast.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { openSection, untilEqual } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { deletion, insertion } from './frames.ts';
import { RawSocket, syncFrame } from './RawSocket.ts';

const app = await openTestApp();
afterAll(() => app.close());

const eventsOf = ({ record }: RawSocket): RecordEvent[] =>
  record.flatMap((told) => (told.kind === 'events' ? told.events : []));

test('[J1] [J4] every act is told within a second on every line, in one unbroken row', async () => {
  const section = await addSection(app.house, 'own-told');
  const lines = await Promise.all([
    RawSocket.joined(app.as('observer'), section),
    RawSocket.joined(app.as('lead'), 'other'),
    RawSocket.joined(app.as('outsider'), 'manifesto:m'),
  ]);
  const start = app.house.records.state;
  for (const { record } of lines)
    expect(record[0]).toEqual({ kind: 'position', seq: start.seq, version: wireVersion });
  const { id } = await openAmendment(app.house, section);
  const wording = await exactOf(app.house, section, 1);
  const acts = [
    app
      .as('mandate')
      .put(`/sections/${section}/paragraphs/${paragraphOf(section, 1)}/endorsement`, {
        wording,
        stance: 'agree',
      }),
    app.as('member').post(`/amendments/${id}/replies`, { text: 'Goed.' }),
    app.as('lead').post(`/amendments/${id}/adopt`),
    app.as('lead').put(`/sections/${section}/phase`, { phase: 'consultation', reason: 'Rijp.' }),
  ];
  expect((await Promise.all(acts)).map(({ status }) => status)).toEqual([200, 201, 200, 200]);
  const from = performance.now();
  const { seq } = app.house.records.state;
  await until(() => lines.every((line) => eventsOf(line).at(-1)?.seq === seq));
  expect(performance.now() - from).toBeLessThan(1_000);
  for (const line of lines) {
    let known = { seq: start.seq, hash: start.hash };
    for (const event of eventsOf(line)) {
      expect(continuesChain(known, event)).toBe(true);
      known = event;
    }
    expect(eventsOf(line)).toHaveLength(seq - start.seq);
    expect(known.hash).not.toBe(genesisHash);
    line.close();
  }
});

test('[S6] [S3] the phase moves while somebody types: nothing after it is taken, nothing is lost before it', async () => {
  const section = await addSection(app.house, 'own-typing');
  const writer = await openSection(app.as('member'), section);
  const typing = { isOn: true, count: 0 };
  const type = (): void => {
    textAt(writer, 0).insert(0, `w${typing.count} `);
    typing.count += 1;
    if (typing.isOn) setImmediate(type);
  };
  type();
  await until(() => typing.count > 50);
  const move = { phase: 'consultation', reason: 'Rijp.' };
  expect((await app.as('lead').put(`/sections/${section}/phase`, move)).status).toBe(200);
  const readText = () => app.house.rooms.with(section, (room) => JSON.stringify(room.read()));
  const atMove = await readText();
  const typed = typing.count;
  await until(() => typing.count > typed + 50);
  typing.isOn = false;
  await until(() => writer.told.some(({ code }) => code === 'section-closed'));
  expect(await readText()).toBe(atMove);
  // What the server has is one unbroken beginning of what was typed.
  const words = [...atMove.matchAll(/w(\d+) /g)].map(([, number]) => Number(number));
  expect(words).toEqual(words.map((_, index) => words.length - 1 - index));
  expect(words.length).toBeLessThan(typing.count);
  expect(writer.isSaved).toBe(false);
  writer.close();
});

test('[T3] a reader who comes back after deletions is neither refused nor sent away', async () => {
  const section = await addSection(app.house, 'own-read');
  const writer = await openSection(app.as('member'), section);
  const readers = [
    await openSection(app.as('observer'), section),
    await openSection(app.as('outsider'), section),
  ];
  for (let round = 0; round < 3; round += 1) {
    textAt(writer, 0).insert(3, `ronde ${round} `);
    textAt(writer, 0).delete(0, 3);
    textAt(writer, 1).delete(0, 1);
    await untilEqual([writer, ...readers]);
    readers.forEach(({ provider }) => provider.disconnect());
    textAt(writer, 0).delete(0, 2);
    readers.forEach(({ provider }) => provider.connect());
    await untilEqual([writer, ...readers]);
  }
  await bringTo(app.house, section, 'deciding');
  [writer, ...readers].forEach(({ provider }) => provider.disconnect());
  [writer, ...readers].forEach(({ provider }) => provider.connect());
  await untilEqual([writer, ...readers]);
  expect(readers.flatMap(({ told }) => told.filter(({ code }) => code))).toEqual([]);
  expect(readers.every(({ provider }) => provider.shouldConnect)).toBe(true);
  [writer, ...readers].forEach((one) => one.close());
});

test('[T1] [T2] a burst is not thrown out, and nothing of it is lost', async () => {
  const section = await addSection(app.house, 'own-burst');
  const writer = await openSection(app.as('member'), section);
  const reader = await openSection(app.as('observer'), section);
  let closings = 0;
  writer.provider.on('connection-close', () => (closings += 1));
  const words = Array.from({ length: 6_000 }, (_, index) => `${index} `);
  for (const word of words) textAt(writer, 0).insert(textAt(writer, 0).length, word);
  await until(() => writer.isSaved);
  expect(closings).toBe(0);
  const [text = ''] = await untilEqual([writer, reader]);
  expect(text.endsWith(words.join(''))).toBe(true);
  [writer, reader].forEach((one) => one.close());
});

test('[T1] what is called durable was sent, comes in order, and comes for deletions alone too', async () => {
  const section = await addSection(app.house, 'own-durable');
  const socket = await RawSocket.joined(app.as('member'), section);
  let sent = 0;
  const send = (kind: number, update: Uint8Array): void => {
    Y.applyUpdate(socket.doc, update);
    socket.send(syncFrame(kind, update));
    sent += 1;
    expect(Math.max(0, ...socket.durable)).toBeLessThanOrEqual(sent);
  };
  for (let round = 1; round <= 40; round += 1) {
    const isStep2 = round % 7 === 0;
    const update = round % 2 === 0 ? deletion(socket.doc) : insertion(socket.doc, `w${round} `);
    send(isStep2 ? syncMessage.step2 : syncMessage.update, update);
    // These bear no update and do not count.
    socket.send(Uint8Array.of(message.queryAwareness));
    if (round % 5 === 0) await socket.sync();
  }
  await until(() => socket.durable.at(-1) === sent);
  const before = sent;
  for (let round = 0; round < 3; round += 1) send(syncMessage.update, deletion(socket.doc));
  await until(() => socket.durable.at(-1) === before + 3);
  expect(socket.durable).toEqual(socket.durable.toSorted((a, b) => a - b));
  socket.close();
});

test('a stock provider makes nothing of our own frames, and works', async () => {
  const section = await addSection(app.house, 'own-stock');
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { headers } = app.as('member');
  class Signed extends WebSocket {
    constructor(address: string) {
      super(address, { headers });
    }
  }
  const open = () =>
    new WebsocketProvider(`${app.url.replace('http', 'ws')}/sync`, section, new Y.Doc(), {
      disableBc: true,
      WebSocketPolyfill: Signed as unknown as typeof globalThis.WebSocket,
    });
  const [one, other] = [open(), open()];
  await until(() => one.synced && other.synced);
  const root = one.doc.getXmlFragment(contentRoot);
  root.insert(0, [new Y.XmlElement('paragraph')]);
  await openAmendment(app.house, section);
  await bringTo(app.house, section, 'consultation');
  root.insert(0, [new Y.XmlElement('paragraph')]);
  await until(() => complaints.mock.calls.length > 4);
  await until(() => other.doc.getXmlFragment(contentRoot).length === 3);
  expect(one.wsconnected && one.synced && other.wsconnected && other.synced).toBe(true);
  expect(new Set(complaints.mock.calls.flat())).toEqual(new Set(['Unable to compute message']));
  complaints.mockRestore();
  [one, other].forEach((provider) => provider.destroy());
});
