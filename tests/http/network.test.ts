import { afterAll, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { until } from '../support/until.ts';
import { exactOf, paragraphOf, secretMail, secretName } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { records, accounts } = app.house;
const coordinator = app.as('coordinator');

const change = (path: string, body: object) => coordinator.send('PATCH', path, body);

const own = 'own' as SectionId;

test('[N1] a partner gets another name or type, and what is as asked changes nothing', async () => {
  const renamed = await change('/partners/other', { name: ' Waterschap Anders ' });
  expect(renamed.body).toEqual({
    partner: { id: 'other', name: 'Waterschap Anders', type: 'company' },
  });
  const { seq } = records.state;
  await change('/partners/other', { name: 'Waterschap Anders', type: 'company' });
  await change('/partners/other', {});
  expect(records.state.seq).toBe(seq);
  expect((await change('/partners/geen', { name: 'X' })).body.code).toBe('not-found');
  expect((await change('/partners/other', { name: ' ' })).body).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: 'body.name', code: 'too_small' }],
  });
});

test('[N2, E5] a mandate is given and ended, and what was said with it stays', async () => {
  const wording = await exactOf(app.house, own);
  const path = `/sections/own/paragraphs/${paragraphOf(own)}/endorsement`;
  const speak = async () =>
    (await app.as('member').put(path, { wording, stance: 'abstain' })).status;
  expect(await speak()).toBe(403);
  await change('/people/member', { mandate: true });
  expect(await speak()).toBe(200);
  await change('/people/member', { mandate: false });
  expect(await speak()).toBe(403);
  expect(records.state.endorsements[paragraphOf(own)]).toMatchObject({
    inside: { stance: 'abstain', person: 'member' },
  });
  const told: unknown[] = [];
  for await (const event of records.since(0))
    if (event.type === 'person-changed') told.push([event.person.mandate, event.actor]);
  const actor = { kind: 'person', person: 'coordinator' };
  expect(told).toEqual([
    [true, actor],
    [false, actor],
  ]);
});

test('[N2, J3] a name or mail address is put right, and neither comes on the record', async () => {
  const observer = 'observer' as PersonId;
  const reply = await change('/people/observer', { name: 'Fictief Anders' });
  expect(reply.body).toMatchObject({
    person: { id: observer, name: 'Fictief Anders', mail: secretMail('observer') },
  });
  await change('/people/observer', { mail: null });
  expect(accounts.heldOf(observer)).toMatchObject({ name: 'Fictief Anders', mail: null });
  expect((await change('/people/observer', { mail: 'geen' })).body).toMatchObject({
    faults: [{ path: 'body.mail' }],
  });
  for await (const event of records.since(0))
    expect(JSON.stringify(event)).not.toContain('Fictief Anders');
  // Nobody gets a name who is not there, or not any more.
  for (const [id, added] of [
    ['geen', false],
    ['kort', true],
  ] as const) {
    if (added) {
      const person = { id, name: 'Fictief Kort', partner: 'inside', role: 'member' };
      await coordinator.post('/people', person);
      await coordinator.send('DELETE', `/people/${id}`);
    }
    expect((await change(`/people/${id}`, { name: 'Wie' })).body.code).toBe('not-found');
    expect(accounts.nameOf(id as PersonId)).toBe('');
  }
});

test('[J3] mail addresses are told to who manages the network, and to nobody else', async () => {
  for (const who of ['coordinator', 'lead', 'member', 'mandate', 'outsider'] as const) {
    const text = JSON.stringify((await app.as(who).get('/people')).body);
    expect([who, text.includes(secretMail('lead'))]).toEqual([who, who === 'coordinator']);
    expect(text).toContain(secretName('lead'));
  }
});

test('[N3] a coalition ends on or after its first day, when it is formed and when it changes', async () => {
  const formed = { theme: 'Kort', partners: ['inside'], leads: [], from: '2026-05-02' };
  const faults = [{ path: 'body.to', code: 'ends-before-start' }];
  const early = await coordinator.post('/coalitions', { ...formed, to: '2026-05-01' });
  expect(early.body).toMatchObject({ code: 'invalid-input', faults });
  const made = await coordinator.post('/coalitions', { ...formed, to: '2026-05-02' });
  const { id } = made.body['coalition'] as { id: string };
  const moved = await change(`/coalitions/${id}`, { from: '2026-05-03' });
  expect(moved.body).toMatchObject({ code: 'invalid-input', faults });
  const open = await change(`/coalitions/${id}`, { from: '2026-05-03', to: null });
  expect(open.body).toEqual({ coalition: { ...formed, id, from: '2026-05-03', to: null } });
  for (const unknown of [{ partners: ['geen'] }, { leads: ['geen'] }])
    expect((await change(`/coalitions/${id}`, unknown)).body).toMatchObject({
      code: 'not-found',
      missing: ['geen'],
    });
});

test('[N3, N5] a partner that leaves types no more within two seconds, also on an open line', async () => {
  const writer = app.as('member').open(own);
  await until(() => writer.isSaved);
  const write = () =>
    ((writer.fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Ja. ');
  write();
  await until(() => writer.isSaved);
  const typed = await exactOf(app.house, own);
  await change('/coalitions/c1', { partners: ['outside'], leads: ['outsider'] });
  const began = Date.now();
  write();
  await until(() => writer.told.some((said) => said['code'] !== undefined));
  expect(Date.now() - began).toBeLessThan(2_000);
  expect(await exactOf(app.house, own)).toBe(typed);
  expect(typed).not.toBe('');
  const move = { phase: 'consultation', reason: 'Rijp.' };
  expect((await app.as('lead').put('/sections/own/phase', move)).status).toBe(403);
  expect((await app.as('outsider').put('/sections/own/phase', move)).status).toBe(200);
  writer.close();
});

describe('[N1, N2] partners and people out of a file', () => {
  const bring = (rows: readonly object[], more: object = {}) =>
    coordinator.post('/people/import', { rows, ...more });
  const veen = { partner: 'Gemeente Veen', type: 'municipality' };
  const rows = [
    { ...veen, person: { name: 'Fictief Een', mail: 'een@veen.example', mandate: true } },
    { partner: 'gemeente veen', person: { name: 'Fictief Twee' } },
    { partner: 'Stichting Leeg', type: 'civil-society' },
    { partner: 'Gemeente inside', person: { name: 'Fictief Drie', role: 'observer' } },
  ];

  test('are shown first, and come in together', async () => {
    const before = records.state;
    const preview = await bring(rows, { isPreview: true });
    expect([preview.status, preview.body]).toEqual([200, { partners: 2, people: 3 }]);
    expect(records.state).toBe(before);
    expect((await bring(rows)).body).toEqual({ partners: 2, people: 3 });
    const [one] = Object.values(records.state.people).filter(
      ({ id }) => accounts.nameOf(id) === 'Fictief Een',
    );
    expect(one).toMatchObject({ role: 'member', mandate: true });
    expect(records.state.partners[one!.partner]).toMatchObject({ name: 'Gemeente Veen' });
    for await (const event of records.since(0))
      expect(JSON.stringify(event)).not.toMatch(/Fictief Een|een@veen/);
  });

  test('every line that is wrong is told, and then nobody comes in', async () => {
    const before = records.state;
    const names = accounts.names();
    const reply = await bring([
      { partner: 'Gemeente Nieuw', type: 'municipality', person: { name: 'Fictief Nieuw' } },
      { partner: 'Gemeente Onbekend', person: { name: 'Fictief Wie' } },
      { partner: 'Gemeente Veen', type: 'province' },
      { partner: 'Gemeente Nieuw', person: { name: 'Fictief Mail', mail: 'EEN@veen.example' } },
      { partner: 'Gemeente Nieuw', person: { name: 'fictief nieuw' } },
    ]);
    const faults = (reply.body['faults'] as { path: string; code: string }[]).map(
      ({ path, code }) => `${path} ${code}`,
    );
    expect([reply.status, faults]).toEqual([
      400,
      [
        'body.rows.1.type type-missing',
        'body.rows.2.type other-type',
        'body.rows.3.person.mail already-exists',
        'body.rows.4.person.name already-exists',
      ],
    ]);
    const odd = await bring([{ partner: ' ', person: { name: 'X', mail: 'geen' } }]);
    expect(odd.body).toMatchObject({
      faults: [{ path: 'body.rows.0.partner' }, { path: 'body.rows.0.person.mail' }],
    });
    expect([records.state, accounts.names()]).toEqual([before, names]);
  });

  test('nobody comes in twice, also when the same file is sent twice at once', async () => {
    const more = [{ partner: 'Dubbel', type: 'company', person: { name: 'Fictief Dubbel' } }];
    const replies = await Promise.all([bring(more), bring(more), bring(more)]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200]);
    const brought = replies.map(({ body }) => Number(body['people']));
    expect(brought.toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
    const named = Object.values(accounts.names()).filter((name) => name === 'Fictief Dubbel');
    expect(named).toHaveLength(1);
  });

  test('[N7] who is there just as a line says is passed over; who is there otherwise is told', async () => {
    const [before] = [records.state];
    const line = { ...veen, person: { name: 'Fictief Een', mail: 'een@veen.example' } };
    const there = { ...line.person, role: 'member', mandate: true };
    const same = await bring([{ ...veen, person: there }, veen]);
    expect([same.status, same.body]).toEqual([200, { partners: 0, people: 0 }]);
    for (const other of [{ mandate: false }, { role: 'observer' }, { mail: undefined }]) {
      const reply = await bring([{ ...veen, person: { ...there, ...other } }]);
      expect([reply.status, reply.body.code]).toEqual([400, 'invalid-input']);
    }
    expect(records.state).toBe(before);
  });

  test('who may not is told nothing of who is there', async () => {
    const known = { partner: 'X', person: { name: 'X', mail: secretMail('lead') } };
    for (const isPreview of [true, false]) {
      const reply = await app.as('lead').post('/people/import', { rows: [known], isPreview });
      expect(reply.body.code).toBe('not-allowed');
    }
  });
});
