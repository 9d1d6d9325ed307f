import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { Client } from '../support/Client.ts';
import type { Writer } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openSection, openWith, untilEqual } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { malformed, sendMalformed } from '../ws/sendMalformed.ts';

const rounds = 10;
const pattern = /<[ab]\d+>/g;
const wordsIn = (writer: Writer): string[] =>
  writer.texts().flatMap((text) => text.match(pattern) ?? []);

/** What the log of a section says, read from disk while no server runs. */
async function wordsOnDisk(directory: string): Promise<Set<string>> {
  const opened = await openDataDirectory(directory);
  const log = await opened.updateLogs.open('s1@1');
  const doc = new Y.Doc();
  for await (const { update } of log.history()) Y.applyUpdate(doc, update);
  await log.close();
  await opened.close();
  return new Set(JSON.stringify(doc.getXmlFragment(contentRoot)).match(pattern));
}

/** Types words of one's own at the end of one's own paragraph, as fast as the sockets go. */
class Chatterer {
  readonly writer: Writer;
  readonly saved = new Set<string>();
  readonly #name: string;
  readonly #place: number;
  #count = 0;

  constructor(writer: Writer, name: string, place: number) {
    this.writer = writer;
    this.#name = name;
    this.#place = place;
  }

  say(): void {
    const text = textAt(this.writer, this.#place);
    text.insert(text.length, `<${this.#name}${this.#count}>`);
    this.#count += 1;
  }

  /** Remembers what it was told is on disk. */
  note(): void {
    if (this.writer.isSaved) wordsIn(this.writer).forEach((word) => this.saved.add(word));
  }
}

test('[T2] [T1] ten times kill -9 at random: nobody ever saw a word that was not in the log', async () => {
  const server = await runServer({ DEMO: '0' });
  const people = await buildNetwork(server, {
    people: { ann: {}, bas: {}, kim: { role: 'observer' } },
  });
  const ann = new Chatterer(await openWith(people.ann, ['Ann:', 'Bas:']), 'a', 0);
  const bas = new Chatterer(await openSection(people.bas), 'b', 1);
  const reader = await openSection(people.kim);
  for (let round = 0; round < rounds; round += 1) {
    const steps = 5 + Math.floor(Math.random() * 150);
    for (let step = 0; step < steps; step += 1) {
      [ann, bas].forEach((one) => one.say());
      await new Promise((resolve) => setImmediate(resolve));
      [ann, bas].forEach((one) => one.note());
    }
    await server.kill();
    // A reader writes nothing: each word they have came from the server.
    const seen = wordsIn(reader).concat([...ann.saved], [...bas.saved]);
    const heard = wordsIn(ann.writer).filter((word) => word.startsWith('<b'));
    const onDisk = await wordsOnDisk(server.directory);
    expect(seen.concat(heard).filter((word) => !onDisk.has(word))).toEqual([]);
    await server.restart();
    const fresh = await openSection(people.kim);
    const now = new Set(wordsIn(fresh));
    expect(seen.filter((word) => !now.has(word))).toEqual([]);
    fresh.close();
  }
  const [first = '', second = ''] = await untilEqual([ann.writer, bas.writer, reader]);
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  // Every word once, in the order in which it was typed.
  expect(numbers(first)).toEqual(numbers(first).map((_, index) => index));
  expect(numbers(second)).toEqual(numbers(first));
  expect(numbers(first).length).toBeGreaterThan(rounds * 5);
  [ann.writer, bas.writer, reader].forEach((writer) => writer.close());
});

test('bytes that are no frame, before and after signing in, leave the process running', async () => {
  const server = await runServer({ DEMO: '0' });
  const { ann } = await buildNetwork(server, { people: { ann: {} } });
  const { pid } = server;
  for (const client of [new Client(server.url), ann])
    for (const bytes of Object.values(malformed)) await sendMalformed(client, 's1', bytes);
  expect((await ann.get('/me')).status).toBe(200);
  expect(server.pid).toBe(pid);
  expect(await server.stop()).toBe(0);
});
