import { afterAll, expect, test } from 'vitest';
import { newId } from '#shared/newId.ts';
import type { Insight } from '#shared/record/state.ts';
import type { Reply } from '../support/Client.ts';
import { typeInParagraph } from '../../server/actions/typeInParagraph.ts';
import { addSection, exactOf, paragraphOf, person } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

const advice = (paragraph: string, more: object = {}) => ({
  kind: 'recommendation',
  title: 'Antwoord snel',
  text: 'Wie iets inbrengt, wil antwoord.',
  origin: 'Raad voor Oefening',
  href: 'https://advies.example/4',
  paragraphs: [paragraph],
  ...more,
});
const insightIn = ({ body }: Reply) => (body as { insight: Insight }).insight;
const add = (paragraph: string, more: object = {}) =>
  app.as('outsider').post('/manifestos/m/insights', advice(paragraph, more));
const judgement = { revision: 1, verdict: 'partly', reason: 'Acht weken halen wij.' };

test('[I1, A9] adding twice with one key adds one, and is answered the same', async () => {
  const section = await addSection(app.house, `own-${newId()}`);
  const body = advice(paragraphOf(section));
  const key = { 'idempotency-key': section };
  const send = () => app.as('outsider').send('POST', '/manifestos/m/insights', body, key);
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(insightIn(second)).toEqual(insightIn(first));
  const listed = await app.nobody.send('GET', '/manifestos/m/insights');
  const ofSection = (listed.body as { insights: Insight[] }).insights.filter(({ paragraphs }) =>
    paragraphs.includes(paragraphOf(section)),
  );
  expect(ofSection).toEqual([insightIn(first)]);
});

test('[I1] an address that is not https, or a paragraph that is not there, is refused', async () => {
  const section = await addSection(app.house, `own-${newId()}`);
  const { seq } = app.house.records.state;
  const replies = [
    await add(paragraphOf(section), { href: 'http://advies.example' }),
    await add(paragraphOf(section), { href: 'javascript:alert(1)' }),
    await add('nergens'),
    await add(paragraphOf(section), { title: 'A\u202Eb' }),
  ];
  expect(replies.map(({ status }) => status)).toEqual([400, 400, 404, 400]);
  expect(app.house.records.state.seq).toBe(seq);
});

test('[I1, P5] the tie follows its paragraph to another section, and with it who judges', async () => {
  const from = await addSection(app.house, `own-${newId()}`);
  const to = await addSection(app.house, `own-${newId()}`);
  const insight = insightIn(await add(paragraphOf(from)));
  const wording = await exactOf(app.house, from);
  const moved = await app
    .as('lead')
    .post(`/sections/${from}/paragraphs/${paragraphOf(from)}/move`, { to, behind: null, wording });
  expect(moved.status).toBe(200);
  const judged = await app.as('lead').put(`/insights/${insight.id}/judgement`, judgement);
  expect(judged.status).toBe(200);
  expect(insightIn(judged)).toMatchObject({ paragraphs: [paragraphOf(from)] });
  expect(insightIn(judged).judgements[0]?.on).toEqual([
    { paragraph: paragraphOf(from), exact: wording },
  ]);
});

test('[I2] a judgement is of the words of that moment', async () => {
  const section = await addSection(app.house, `own-${newId()}`);
  const paragraph = paragraphOf(section);
  const { id } = insightIn(await add(paragraph));
  const runs = [{ text: 'Wij horen elke inwoner.' }];
  await typeInParagraph(app.house, person('member'), { section, paragraph, runs });
  const judged = insightIn(await app.as('lead').put(`/insights/${id}/judgement`, judgement));
  expect(judged.judgements[0]?.on).toEqual([
    { paragraph, exact: await exactOf(app.house, section) },
  ]);
});

test('[I1] what was withdrawn stays on the record and in the list', async () => {
  const section = await addSection(app.house, `own-${newId()}`);
  const { id } = insightIn(await add(paragraphOf(section)));
  const alone = await app.as('coordinator').post(`/insights/${id}/withdraw`, {});
  expect([alone.status, alone.body.code]).toEqual([400, 'reason-required']);
  const own = await app.as('outsider').post(`/insights/${id}/withdraw`, {});
  expect(insightIn(own)).toMatchObject({ withdrawn: { by: 'outsider', reason: null } });
  const again = await app.as('outsider').put(`/insights/${id}`, { revision: 1, ...advice('x') });
  expect(again.status).toBe(400);
  expect(app.house.records.state.insights[id]?.withdrawn).not.toBeNull();
});

test('[J3] what a person added is among what is kept of them', async () => {
  const section = await addSection(app.house, `own-${newId()}`);
  const { id } = insightIn(await add(paragraphOf(section)));
  const { body } = await app.as('outsider').send('GET', '/me/data');
  expect((body as unknown as { insights: Insight[] }).insights.map((one) => one.id)).toContain(id);
});
