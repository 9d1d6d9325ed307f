import { afterAll, describe, expect, test } from 'vitest';
import type { SectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Client } from '../support/Client.ts';
import { adopt } from '../../server/actions/adopt.ts';
import { typeInParagraph } from '../../server/actions/typeInParagraph.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { addSection, bringTo, exactOf, openAmendment, paragraphOf, person } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { records } = app.house;

describe('[E6] agreeing on a condition', () => {
  test('is fulfilled by adopting, for everyone who reads', async () => {
    const section = await addSection(app.house, `own-${newId()}`);
    const { id, number } = await openAmendment(app.house, section);
    const path = `/sections/${section}/paragraphs`;
    const one = `${path}/${paragraphOf(section)}/endorsement`;
    const body = { wording: await exactOf(app.house, section), stance: 'agree', amendment: id };
    expect(await app.as('mandate').put(one, body)).toMatchObject({ status: 200 });
    const said = async () => {
      const reply = await app.nobody.get(path);
      return (reply.body as { paragraphs: { endorsements: object[] }[] }).paragraphs[0]
        ?.endorsements;
    };
    const given = { stance: 'agree', dependsOn: id, amendmentNumber: number };
    expect(await said()).toMatchObject([{ ...given, condition: 'waiting', validity: 'valid' }]);
    expect(await app.as('lead').post(`/amendments/${id}/adopt`, {})).toMatchObject({ status: 200 });
    expect(await said()).toMatchObject([{ ...given, condition: 'met', validity: 'valid' }]);
  });

  test('is for an agreement alone, and for an amendment that waits', async () => {
    const section = await addSection(app.house, `own-${newId()}`);
    const { id } = await openAmendment(app.house, section);
    const one = `/sections/${section}/paragraphs/${paragraphOf(section)}/endorsement`;
    const wording = await exactOf(app.house, section);
    const ask = (more: object) => app.as('mandate').put(one, { wording, ...more });
    expect(await ask({ stance: 'abstain', amendment: id })).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
    await app.as('lead').post(`/amendments/${id}/decline`, { reason: 'Nee.' });
    expect(await ask({ stance: 'agree', amendment: id })).toMatchObject({
      status: 409,
      body: { code: 'already-decided' },
    });
  });
});

describe('[E7] endorsing in one act', () => {
  const shownIn = async (section: SectionId) => ({
    section,
    paragraph: paragraphOf(section),
    wording: await exactOf(app.house, section),
  });

  test('takes paragraphs of several sections, or none of them', async () => {
    const sections = [
      await addSection(app.house, `own-${newId()}`),
      await addSection(app.house, `own-${newId()}`),
    ];
    const paragraphs = await Promise.all(sections.map(shownIn));
    const ask = (asked: object[]) =>
      app.as('mandate').put('/manifestos/m/endorsements', { paragraphs: asked });
    const { seq } = records.state;

    const stale = paragraphs.map((each, place) => (place === 1 ? { ...each, wording: 'f'.repeat(64) } : each)); // prettier-ignore
    expect(await ask(stale)).toMatchObject({
      status: 409,
      body: { code: 'stale-wording', paragraphs: [paragraphs[1]?.paragraph] },
    });
    const twice = [...paragraphs, paragraphs[0]!];
    expect(await ask(twice)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
    expect(records.state.seq).toBe(seq);

    const { status, body } = await ask(paragraphs);
    expect(status).toBe(200);
    expect((body as { endorsements: object[] }).endorsements).toMatchObject(
      paragraphs.map(({ section, paragraph, wording }) => ({ section, paragraph, exact: wording })),
    );
    expect(records.state.seq).toBe(seq + 2);
    // Again changes nothing.
    expect(await ask(paragraphs)).toMatchObject({ status: 200 });
    expect(records.state.seq).toBe(seq + 2);
  });

  test('is of one manifesto', async () => {
    const section = await addSection(app.house, `own-${newId()}`);
    const { body } = await app.service.post('/manifestos', { slug: newId(), title: 'Ander' });
    const { id } = (body as { manifesto: { id: string } }).manifesto;
    const paragraphs = [await shownIn(section)];
    expect(
      await app.as('mandate').put(`/manifestos/${id}/endorsements`, { paragraphs }),
    ).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('[A9] the same key is the same act', () => {
  const creating = async (): Promise<[Client, string, object][]> => {
    const section = await addSection(app.house, `own-${newId()}`);
    const wording = await exactOf(app.house, section);
    const { id } = await openAmendment(app.house, section);
    const slug = newId();
    return [
      [app.service, '/partners', { name: 'Gemeente Proef', type: 'municipality' }],
      [app.as('coordinator'), '/people', { name: 'Nieuw', partner: 'inside', role: 'member' }],
      [
        app.service,
        '/coalitions',
        { theme: 'Proef', partners: ['inside'], leads: [], from: '2020-01-01' },
      ],
      [app.service, '/manifestos', { slug, title: 'Proef' }],
      [app.as('coordinator'), '/manifestos/m/sections', { title: 'Proef', coalition: 'c1' }],
      [
        app.as('outsider'),
        `/sections/${section}/paragraphs/${paragraphOf(section)}/amendments`,
        { wording, text: 'Wij luisteren graag.', reason: 'Zo is het.' },
      ],
      [app.as('lead'), `/amendments/${id}/replies`, { text: 'Eens.' }],
    ];
  };

  test('the same request again answers the same and happens once', async () => {
    for (const [client, path, body] of await creating()) {
      const key = { 'idempotency-key': newId() };
      const { seq } = records.state;
      // Two at the same moment, and one later.
      const both = await Promise.all([client.post(path, body, key), client.post(path, body, key)]);
      const replies = [...both, await client.post(path, body, key)];
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
      expect([path, records.state.seq]).toEqual([path, seq + 1]);
    }
  });

  test('another request with that key is refused, and so is another address', async () => {
    for (const [client, path, body] of await creating()) {
      const key = { 'idempotency-key': newId() };
      expect((await client.post(path, body, key)).status).toBe(201);
      const { state } = records;
      const other = { ...body, ...('text' in body ? { text: 'Anders.' } : { id: newId() }) };
      const mismatch = { status: 409, body: { code: 'idempotency-mismatch' } };
      expect(await client.post(path, other, key)).toMatchObject(mismatch);
      expect(await client.post(`${path}?x=1`, body, key)).toMatchObject(mismatch);
      expect(records.state).toBe(state);
    }
  });

  test('a key belongs to whoever uses it', async () => {
    const key = { 'idempotency-key': newId() };
    const body = { name: 'Gemeente Proef', type: 'municipality' };
    const made = await Promise.all(
      [app.service, app.as('coordinator')].map((client) => client.post('/partners', body, key)),
    );
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(made.map((reply) => JSON.stringify(reply.body))).size).toBe(2);
    expect(await app.as('member').post('/partners', body, key)).toMatchObject({ status: 403 });
  });

  test('a refused act does not use up its key', async () => {
    const key = { 'idempotency-key': newId() };
    const body = { title: 'Proef', coalition: newId() };
    expect((await app.service.post('/manifestos/m/sections', body, key)).status).toBe(404);
    const right = { title: 'Proef', coalition: 'c1' };
    expect((await app.service.post('/manifestos/m/sections', right, key)).status).toBe(201);
  });

  test.each(['', 'a b', 'é', 'x'.repeat(201)])('a key of “%.10s” is refused', async (key) => {
    const reply = await app.service.post('/partners', {}, { 'idempotency-key': key });
    expect(reply.status).toBe(400);
  });
});

describe('[E2] what is said is said of the words that were read', () => {
  test('of other words: 409 with the text of now and the difference, and nothing is recorded', async () => {
    const section = await addSection(app.house, 'own-stale');
    const paragraph = paragraphOf(section);
    const path = `/sections/${section}/paragraphs/${paragraph}/endorsement`;
    const wording = await exactOf(app.house, section);
    const say = (shown: string, stance = 'agree') =>
      app.as('mandate').put(path, { wording: shown, stance });
    expect((await say(wording)).status).toBe(200);
    const runs = [{ text: 'Wij luisteren naar iedere inwoner.' }];
    await typeInParagraph(app.house, person('member'), { section, paragraph, runs });
    const { state } = records;
    const stale = await say(wording, 'abstain');
    const now = await exactOf(app.house, section);
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale-wording', current: { kind: 'paragraph', runs, exact: now } },
    });
    expect(JSON.stringify(stale.body['difference'])).toMatch(/elke.*iedere/);
    const proposal = { wording, text: 'Wij luisteren niet.', reason: 'Eerlijk.' };
    const proposed = await app
      .as('outsider')
      .post(`/sections/${section}/paragraphs/${paragraph}/amendments`, proposal);
    expect(proposed).toMatchObject({ status: 409, body: { code: 'stale-wording' } });
    expect((await say('0'.repeat(64))).body).toMatchObject({
      code: 'stale-wording',
      current: { exact: now },
    });
    expect(records.state).toBe(state);
    expect((await say(now)).status).toBe(200);
  });

  test('[E9] the same again changes nothing; an objection needs its reason [E1]', async () => {
    const section = await addSection(app.house, 'own-again');
    const path = `/sections/${section}/paragraphs/${paragraphOf(section)}/endorsement`;
    const wording = await exactOf(app.house, section);
    const say = (more: object) => app.as('mandate').put(path, { wording, ...more });
    const first = await say({ stance: 'agree' });
    const { state } = records;
    expect((await say({ stance: 'agree' })).body).toEqual(first.body);
    expect(await say({ stance: 'object' })).toMatchObject({
      status: 400,
      body: { code: 'reason-required' },
    });
    expect(records.state).toBe(state);
    expect((await app.as('mandate').send('DELETE', path)).status).toBe(204);
    expect((await app.as('mandate').send('DELETE', path)).status).toBe(204);
    expect(records.state.seq).toBe(state.seq + 1);
  });
});

describe('[S6] a phase closes what it closes', () => {
  test.each([
    ['deciding', 'amendments'],
    ['adopted', 'amendments'],
    ['adopted', 'endorsement'],
  ] as const)('in %s: %s', async (phase, what) => {
    const section = await addSection(app.house, `own-${phase}-${what}`);
    await bringTo(app.house, section, phase);
    const wording = await exactOf(app.house, section);
    const path = `/sections/${section}/paragraphs/${paragraphOf(section)}/${what}`;
    const proposal = { wording, text: 'Anders.', reason: 'Zo.' };
    const reply =
      what === 'endorsement'
        ? await app.as('mandate').put(path, { wording, stance: 'agree' })
        : await app.as('lead').post(path, proposal);
    expect(reply).toMatchObject({ status: 409, body: { code: 'section-closed' } });
  });
});

describe('[A6] an adoption has one answer', () => {
  test('also to who asks again between the record and the text', async () => {
    const section = await addSection(app.house, 'own-asked-twice');
    const { id } = await openAmendment(app.house, section);
    const again: Promise<unknown>[] = [];
    const stop = records.subscribe((events) => {
      if (events.some(({ type }) => type === 'amendment-adopting'))
        again.push(
          adopt(app.house, person('lead'), { amendment: id, modifying: null }).catch(
            (reason: unknown) => reason,
          ),
        );
    });
    const adopted = await adopt(app.house, person('lead'), { amendment: id, modifying: null });
    stop();
    expect(adopted.status.kind).toBe('adopted');
    expect(await Promise.all(again)).toMatchObject([{ code: 'being-adopted' }]);
    expect(await readSection(app.house, section)).toMatchObject({
      paragraphs: [{ text: expect.stringContaining('altijd') }, {}],
    });
  });
});
