import { afterAll, expect, test } from 'vitest';
import { newId } from '#shared/newId.ts';
import type { LookAsked } from '#shared/record/state.ts';
import { typeInParagraph } from '../../server/actions/typeInParagraph.ts';
import { addSection, exactOf, paragraphOf, person } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

const asking = (paragraph: string, note?: string) => ({
  paragraphs: [{ paragraph, partners: ['other', 'inside'] }],
  ...(note !== undefined && { note }),
});

test('[E10, A9] asking twice with one key asks once, and is answered the same', async () => {
  const section = await addSection(app.house, `own-${newId()}`);
  const ask = () =>
    app
      .as('lead')
      .send(
        'POST',
        `/sections/${section}/looks`,
        asking(paragraphOf(section), 'Graag voor vrijdag.'),
        {
          'idempotency-key': section,
        },
      );
  const first = await ask();
  const { seq } = app.house.records.state;
  const second = await ask();
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect(app.house.records.state.seq).toBe(seq);
  const { looks } = first.body as { looks: LookAsked[] };
  expect(looks).toMatchObject([
    { partner: 'other', note: 'Graag voor vrijdag.', exact: await exactOf(app.house, section) },
    { partner: 'inside', by: 'lead' },
  ]);
});

test('[E10] without a key the second time is refused, and says who was asked', async () => {
  const section = await addSection(app.house, `own-${newId()}`);
  const ask = () => app.as('lead').post(`/sections/${section}/looks`, asking(paragraphOf(section)));
  expect((await ask()).status).toBe(201);
  const { seq } = app.house.records.state;
  expect(await ask()).toMatchObject({
    status: 409,
    body: {
      code: 'asked-already',
      asked: ['other', 'inside'].map((partner) => ({ paragraph: paragraphOf(section), partner })),
    },
  });
  expect(app.house.records.state.seq).toBe(seq);
});

test('[E10] it is about the words of that moment', async () => {
  const section = await addSection(app.house, `own-${newId()}`);
  const paragraph = paragraphOf(section);
  const runs = [{ text: 'Wij horen elke inwoner.' }];
  await typeInParagraph(app.house, person('member'), { section, paragraph, runs });
  const reply = await app.as('lead').post(`/sections/${section}/looks`, asking(paragraph));
  const { looks } = reply.body as { looks: LookAsked[] };
  expect(looks[0]?.exact).toBe(await exactOf(app.house, section));
});
