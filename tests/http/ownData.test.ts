import { afterAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import type { OwnData } from '../../server/actions/readOwnData.ts';
import { until } from '../support/until.ts';
import { exactOf, openAmendment, paragraphOf, secretMail, secretName } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

const own = 'own' as SectionId;

test('[J3] everyone gets all that is kept of them as one file, and nothing of others', async () => {
  const speaker = app.as('mandate');
  const paragraph = `/sections/own/paragraphs/${paragraphOf(own)}`;
  const wording = await exactOf(app.house, own);
  const proposal = { wording, text: 'Wij luisteren altijd.', reason: 'Beter.' };
  expect((await speaker.post(`${paragraph}/amendments`, proposal)).status).toBe(201);
  expect((await speaker.put(`${paragraph}/endorsement`, { wording, stance: 'agree' })).status).toBe(
    200,
  );
  const { id, number } = await openAmendment(app.house, own);
  await speaker.post(`/amendments/${id}/replies`, { text: 'Eens.' });
  await app.as('lead').post(`/amendments/${id}/replies`, { text: 'Een ander.' });
  await app.house.accounts.tickets.invite('mandate' as PersonId);
  for (const name of ['mandate', 'lead', 'mandate'] as const) {
    const writer = app.as(name).open(own);
    await until(() => writer.isSaved);
    const [line] = (writer.fragment.get(0) as Y.XmlElement).toArray();
    (line as Y.XmlText).insert(0, 'Ja. ');
    await until(() => writer.isSaved);
    writer.close();
  }
  const { seq } = app.house.records.state;
  const began = Date.now();

  const reply = await speaker.get('/me/data');
  expect(reply.headers.get('content-disposition')).toBe(
    'attachment; filename=draagvlak-my-data.json',
  );
  const data = reply.body as unknown as OwnData;
  expect(data).toMatchObject({
    person: { id: 'mandate', partner: 'inside', role: 'member', mandate: true },
    partner: { id: 'inside', name: 'Gemeente inside' },
    account: {
      name: secretName('mandate'),
      mail: secretMail('mandate'),
      tickets: [{ kind: 'invitation', isUsed: false }],
    },
    leads: [],
    endorsements: [{ stance: 'agree', exact: wording }],
    amendments: [{ reason: 'Beter.' }],
    replies: [{ amendment: number, text: 'Eens.' }],
    typed: [{ section: 'own', title: 'own' }],
  });
  const told = ['since', 'seen', 'until', 'device', 'by', 'isDouble'];
  expect(Object.keys(data.account.sessions[0] ?? {})).toEqual(told);
  expect(data.events.map(({ type }) => type)).toEqual([
    'person-added',
    'amendment-proposed',
    'endorsed',
    'replied',
  ]);
  const [typed] = data.typed;
  expect(typed?.edits).toBeGreaterThanOrEqual(2);
  expect(Date.parse(typed?.last ?? '')).toBeLessThanOrEqual(began);
  expect(Date.parse(typed?.first ?? '')).toBeLessThan(Date.parse(typed?.last ?? ''));
  const text = JSON.stringify(data);
  for (const other of [secretName('lead'), secretMail('lead'), 'Een ander.'])
    expect(text).not.toContain(other);
  expect(text).not.toContain(speaker.headers['cookie']?.split('=')[1]);
  expect(app.house.records.state.seq).toBe(seq);
});

test('[J3] who leads, or did nothing but come in, is told so', async () => {
  const lead = (await app.as('lead').get('/me/data')).body as unknown as OwnData;
  expect(lead.leads).toEqual(['Proef']);
  expect(lead.events.map(({ type }) => type)).toContain('coalition-formed');
  const { events, amendments, typed } = (await app.as('observer').get('/me/data'))
    .body as unknown as OwnData;
  expect([events.map(({ type }) => type), amendments, typed]).toEqual([['person-added'], [], []]);
});

test('as it reads everything, a session gets it a few times a minute', async () => {
  const member = await app.signIn('member');
  const tries = Array.from({ length: limits.ownDataPerMinute + 1 }, () => member.get('/me/data'));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([
    ...Array.from({ length: limits.ownDataPerMinute }, () => 200),
    429,
  ]);
  expect((await (await app.signIn('member')).get('/me/data')).status).toBe(200);
});
