import { describe, expect, onTestFinished, test } from 'vitest';
import { Client } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { run, wantsPostgres, whyNoPostgres } from '../support/postgres.ts';
import { openSection, openWith, readParagraphs, untilEqual } from '../support/sections.ts';
import { serveTogether } from '../support/serveTogether.ts';
import { toServer } from '../support/toServer.ts';
import { elementAt, idAt, textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';

const people = {
  ann: { lead: true },
  bas: { mandate: true },
  cor: { role: 'coordinator' },
} as const;

describe.skipIf(!wantsPostgres)(`acts at two servers at once${whyNoPostgres}`, () => {
  test('[D7] [A6] [A9] one amendment is adopted once, and one key makes one', async () => {
    const { one, other, ann, bas } = await open();
    (await openWith(ann, ['Wij beloven dit.'])).close();
    for (let round = 0; round < 5; round += 1) {
      const [paragraph] = (await readParagraphs(bas)).paragraphs;
      const body = { wording: paragraph?.exact, text: `Wij beloven ${round}.`, reason: 'Zo.' };
      const key = { 'idempotency-key': `key-${round}` };
      const path = `/sections/s1/paragraphs/${paragraph?.id}/amendments`;
      const made = await Promise.all(
        [one, other, one, other].map((server) => toServer(bas, server).post(path, body, key)),
      );
      const ids = made.map(({ body: told }) => (told['amendment'] as { id: string }).id);
      expect([new Set(made.map(({ status }) => status)), new Set(ids).size]).toEqual([
        new Set([201]),
        1,
      ]);
      const adopted = await Promise.all(
        [one, other].map((server) => toServer(ann, server).post(`/amendments/${ids[0]}/adopt`)),
      );
      expect(adopted.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    }
    const types = await typesOf(toServer(ann, other));
    expect(types.filter((type) => type === 'amendment-proposed').length).toBe(5);
    expect(types.filter((type) => type === 'amendment-adopted').length).toBe(5);
    const said = await Promise.all(
      [one, other].map((server) => readParagraphs(toServer(ann, server))),
    );
    expect(said[0]).toEqual(said[1]);
    expect(said[0]?.paragraphs.map(({ text }) => text)).toEqual(['Wij beloven 4.']);
  });

  test('[D6] [A6] what a server that was killed left half done is brought to its end by the one that goes on', async () => {
    const { one, other, ann, bas, databaseUrl } = await open();
    (await openWith(ann, ['Wij beloven dit.'])).close();
    const [paragraph] = (await readParagraphs(bas)).paragraphs;
    const path = `/sections/s1/paragraphs/${paragraph?.id}`;
    const asked = { wording: paragraph?.exact, text: 'Wij beloven meer.', reason: 'Zo.' };
    const made = await bas.post(`${path}/amendments`, asked);
    const { id } = made.body['amendment'] as { id: string };
    // From now on the database takes no text, so that the adoption stands still after its first event.
    await run(standStill, databaseUrl);
    const adopting = ann.post(`/amendments/${id}/adopt`).catch(() => null);
    const there = toServer(ann, other);
    await until(async () => (await typesOf(there)).includes('amendment-adopting'));
    await one.kill();
    expect(await adopting).toBeNull();
    const said = { wording: paragraph?.exact, stance: 'agree', reason: '' };
    expect((await toServer(bas, other).put(`${path}/endorsement`, said)).status).toBe(200);
    await until(async () => (await typesOf(there)).includes('adoption-abandoned'));
  });

  test('[D7] [C2] a link is used once, at whichever server', async () => {
    const { one, other } = await open();
    for (let round = 0; round < 5; round += 1) {
      const invited = await Client.service(one.url).post('/invitations', { person: 'bas' });
      const token = new URL(invited.body['link'] as string).hash.slice(1);
      const came = await Promise.all(
        [one, other].map((server) => new Client(server.url).post('/sessions', { token })),
      );
      expect(came.filter(({ status }) => status === 201).length).toBe(1);
    }
  });

  test('[D7] [T4] [P1] two who begin a section at once begin one text, and an id stays one paragraph’s', async () => {
    const { one, other, ann, bas } = await open({ sections: ['s1', 's2'] });
    const writers = await Promise.all([
      openSection(ann),
      openSection(toServer(bas, other)),
      openSection(toServer(ann, other), 's2'),
    ]);
    const [first, second, elsewhere] = writers;
    onTestFinished(() => writers.forEach((each) => each.close()));
    await untilEqual([first, second]);
    textAt(first, 0).insert(0, 'Van ons.');
    await untilEqual([first, second]);
    // The same id, in a section of which only the other server has the text open.
    const copied = elementAt(first, 0).clone();
    elsewhere.doc.transact(() => elsewhere.fragment.insert(0, [copied]));
    await until(() => elsewhere.isSaved && idAt(elsewhere, 0) !== idAt(first, 0));
    const ids = await Promise.all(
      ['s1', 's2'].map(
        async (section) => (await readParagraphs(toServer(ann, one), section)).paragraphs,
      ),
    );
    const all = ids.flat().map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  test('[D8] [T5] [J3] an epoch that begins at one server sends everyone out at the other, and who is erased has no name there', async () => {
    const { one, other, ann, bas, cor } = await open();
    const writer = await openWith(ann, ['Wij beloven dit.']);
    const page = await openSection(toServer(bas, other));
    onTestFinished(() => [writer, page].forEach((each) => each.close()));
    await untilEqual([writer, page]);
    const closed = new Promise<void>((resolve) =>
      page.provider.on('connection-close', () => resolve()),
    );
    const seq = (await readMoment(ann)) - 1;
    const restored = await ann.post('/sections/s1/restore', {
      from: { epoch: 1, seq: Math.max(1, seq) },
      reason: 'Terug.',
    });
    expect(restored.status).toBe(200);
    await closed;
    const said = await Promise.all(
      [one, other].map((server) => readParagraphs(toServer(ann, server))),
    );
    expect(said[0]).toEqual(said[1]);
    expect((await cor.send('DELETE', '/people/bas')).status).toBe(204);
    expect((await toServer(bas, other).get('/me')).status).toBe(401);
    const known = JSON.stringify((await toServer(cor, other).get('/people')).body);
    expect([known.includes('Persoon ann'), known.includes('Persoon bas')]).toEqual([true, false]);
  });
});

const standStill = `
  create function stand_still() returns trigger language plpgsql as
    'begin perform pg_sleep(600); return new; end';
  create trigger stand_still before insert on updates for each row execute function stand_still()`;

async function open({ sections = ['s1'] }: { sections?: readonly string[] } = {}) {
  const { servers, databaseUrl } = await serveTogether(2);
  const [one, other] = servers;
  if (!one || !other) throw new Error('Two servers were asked for.');
  return { one, other, databaseUrl, ...(await buildNetwork(one, { people, sections })) };
}

async function typesOf(client: Client): Promise<string[]> {
  const { body } = await client.get('/manifestos/m/record');
  const lines = String(body['text']).split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { type: string }).type);
}

/** The number of entries in the text of section 1. */
async function readMoment(client: Client): Promise<number> {
  const { body } = await client.get('/sections/s1/moments');
  return (body['now'] as { seq: number } | undefined)?.seq ?? 2;
}
