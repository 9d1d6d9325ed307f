import { cpSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sectionId } from '#shared/ids.ts';
import type { App } from '../../server/app/startApp.ts';
import type { Client } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { realDirectory } from '../support/realDirectory.ts';
import { openWith, readParagraphs } from '../support/sections.ts';
import { Injector } from './Injector.ts';
import type { Plan } from './Injector.ts';
import { openApp } from './openApp.ts';
import type { Place } from './openApp.ts';
import { tearWrites } from './tearWrites.ts';

const sections = ['s1', 's2'] as const;
const texts = { s1: ['Alfa staat hier.', 'Bravo gaat mee.'], s2: ['Charlie wacht.'] };

/** A disk with two sections; of the second paragraph of the first something is said and proposed. */
async function prepare(): Promise<Place & { readonly ann: (url: string) => Client }> {
  const { directory, fileSystem } = await realDirectory();
  const network = join(directory, 'network');
  const app = await openApp({ directory: network, fileSystem });
  const people = { ann: {}, bas: { mandate: true } };
  const { ann, bas } = await buildNetwork(app, { people, sections });
  for (const id of sections) (await openWith(ann, texts[id], id)).close();
  const path = await pathOf(ann);
  const wording = await exactOf(ann);
  expect((await bas.put(`${path}/endorsement`, { wording, stance: 'agree' })).status).toBe(200);
  const body = { wording, text: 'Bravo gaat nooit mee.', reason: 'Beter.' };
  expect((await bas.post(`${path}/amendments`, body)).status).toBe(201);
  await app.close();
  const at = (url: string): Client => Object.assign(Object.create(ann), { url }) as Client;
  return { directory: network, fileSystem, ann: at };
}

const second = async (client: Client) => (await readParagraphs(client)).paragraphs[1];
const exactOf = async (client: Client) => (await second(client))?.exact;
const pathOf = async (client: Client) =>
  `/sections/s1/paragraphs/${(await second(client))?.id ?? ''}`;

/** Moves the second paragraph of the first section before all of the second; answers the status. */
async function move(client: Client): Promise<number> {
  const body = { to: 's2', behind: null, wording: await exactOf(client) };
  return (await client.post(`${await pathOf(client)}/move`, body)).status;
}

/**
 * Where the paragraph stands: in one of the two, once, with what hangs on it, and as gone in neither.
 */
async function whereIn({ house }: App, client: Client): Promise<string> {
  const found = await Promise.all(
    sections.map(async (id) => ({ id, ...(await readParagraphs(client, id)) })),
  );
  const all = found.flatMap(({ paragraphs }) => paragraphs);
  expect(all.map(({ text }) => text).toSorted()).toEqual([...texts.s1, ...texts.s2]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(3);
  expect(found.map(({ vanished }) => vanished)).toEqual([[], []]);
  const place = found.find(({ paragraphs }) => paragraphs.some(({ text }) => text === texts.s1[1]));
  const one = place?.paragraphs.find(({ text }) => text === texts.s1[1]);
  const section = place?.id ?? '';
  expect(one).toMatchObject({ endorsements: [{ section, validity: 'valid' }] });
  expect(one).toMatchObject({ amendments: [{ section, status: { kind: 'open' } }] });
  expect(house.rooms.isElsewhere(one?.id ?? '', sectionId.parse(section))).toBe(false);
  return section;
}

/** Starts twice on what was left: both find the same. */
async function whereAfter({ ann, ...place }: Awaited<ReturnType<typeof prepare>>): Promise<string> {
  const answers: string[] = [];
  await rm(join(place.directory, 'lock'), { force: true });
  for (let start = 1; start <= 2; start += 1) {
    const app = await openApp(place);
    try {
      answers.push(`${await whereIn(app, ann(app.url))} ${app.house.records.state.hash}`);
    } finally {
      await app.close();
    }
  }
  expect(answers[0]).toBe(answers[1]);
  return answers[0]?.split(' ')[0] ?? '';
}

test('[P1] [P5] a kill at any moment of a move leaves the paragraph in one of the two, whole', async () => {
  const prepared = await prepare();
  const injector = new Injector(prepared.fileSystem, null);
  const app = await openApp({ ...prepared, fileSystem: injector.fileSystem });
  const moments: { readonly directory: string; readonly isTold: boolean }[] = [];
  const keep = (isTold: boolean): void => {
    const directory = `${prepared.directory}-${moments.length}`;
    // At once, so that nothing else can happen meanwhile.
    cpSync(prepared.directory, directory, { recursive: true });
    moments.push({ directory, isTold });
  };
  injector.onStep = () => keep(false);
  expect(await move(prepared.ann(app.url))).toBe(200);
  injector.onStep = () => undefined;
  keep(true);
  await app.close();
  const torn = await tearWrites(moments);
  const ends = new Set<string>();
  for (const { directory, isTold } of [...moments, ...torn]) {
    const end = await whereAfter({ ...prepared, directory });
    ends.add(end);
    expect(isTold && end === 's1').toBe(false);
  }
  // Before the write, after it, and after the record: all three were among them.
  expect([...ends].toSorted()).toEqual(['s1', 's2']);
  expect(moments.length).toBeGreaterThan(4);
  expect(torn.length).toBeGreaterThan(1);
});

const faults = ['commits', 'journal.log'].flatMap((file) =>
  [1, 2].flatMap((nth) =>
    (['EIO', 'half', 'short'] as const).map((fault): Plan => ({ act: 'move', file, nth, fault })),
  ),
);

test.each(faults)(
  '[J4] [T2] a disk that fails at step $nth of $file ($fault) leaves the paragraph in one of the two',
  async (plan) => {
    const prepared = await prepare();
    const injector = new Injector(prepared.fileSystem, plan);
    const app = await openApp({ ...prepared, fileSystem: injector.fileSystem });
    injector.begin('move');
    const status = await move(prepared.ann(app.url));
    await app.close().catch(() => undefined);
    const end = await whereAfter(prepared);
    expect(injector.hits.length).toBeGreaterThan(0);
    // What was said to be done is; of what was refused either is one answer.
    expect([['200', 's2'], ['503', 's1'], ['503', 's2']]).toContainEqual([String(status), end]); // prettier-ignore
  },
);
