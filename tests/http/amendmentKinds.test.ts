import { afterAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BlockJson, DocumentJson } from '#shared/document.ts';
import { paragraphId, personId } from '#shared/ids.ts';
import type { SectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Amendment, AmendmentKind } from '#shared/record/state.ts';
import { hashWording } from '#shared/wording.ts';
import { settleAll } from '../../server/actions/settleAdoption.ts';
import { typeInParagraph } from '../../server/actions/typeInParagraph.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { insertAfter } from '../../server/rooms/insertAfter.ts';
import { addSection, exactOf, openAmendment, paragraphOf, person } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { records, rooms } = app.house;

const says = (id: string, text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const item = (...content: BlockJson[]): BlockJson => ({ type: 'listItem', content });
const list = (...content: BlockJson[]): BlockJson => ({ type: 'bulletList', content });

/** What stands in a text, as an outline: `[bulletList [listItem aap]]`. */
function outline({ content = [] }: DocumentJson | BlockJson): string {
  return content
    .map((child) => {
      if (child.type === 'text') return child.text;
      const within = outline(child);
      return child.type === 'paragraph' ? within || '–' : `[${child.type} ${within}]`;
    })
    .join(' ');
}

/** A section with a text of its own, whose ids get the section's name before them. */
async function sectionWith(...content: BlockJson[]): Promise<SectionId> {
  const section = `own-${newId()}`;
  const named = (block: BlockJson): BlockJson => ({
    ...block,
    ...(block.attrs?.id && { attrs: { ...block.attrs, id: `${section}-${block.attrs.id}` } }),
    ...(block.content && {
      content: block.content.map((child) => (child.type === 'text' ? child : named(child))),
    }),
  });
  return addSection(app.house, section, content.map(named));
}

const textOf = async (section: SectionId) =>
  rooms.with(section, (room) => Promise.resolve(outline(room.read())));

async function proposeOn(
  section: SectionId,
  name: string,
  { kind, text }: { kind: AmendmentKind; text?: string },
): Promise<Amendment> {
  const { paragraphs } = await readSection(app.house, section);
  const paragraph = `${section}-${name}`;
  const wording = paragraphs.find(({ id }) => id === paragraph)?.exact;
  const body = { kind, wording, reason: 'Beter.', ...(text !== undefined && { text }) };
  const reply = await app
    .as('outsider')
    .post(`/sections/${section}/paragraphs/${paragraph}/amendments`, body);
  expect(reply.status).toBe(201);
  return (reply.body as { amendment: Amendment }).amendment;
}

const adoptAs = async (amendment: Amendment, body: object = {}) => {
  const reply = await app.as('lead').post(`/amendments/${amendment.id}/adopt`, body);
  return { ...reply, amendment: (reply.body as { amendment: Amendment }).amendment };
};

describe('[A1, A4] a new paragraph', () => {
  test.each([
    ['behind a paragraph', [says('a', 'aap'), says('b', 'noot')], 'aap nieuw noot'],
    [
      'behind a heading',
      [
        { ...says('a', 'Kop'), type: 'heading', attrs: { id: 'a', level: 3 } } as const,
        says('b', 'noot'),
      ],
      '[heading Kop] nieuw noot',
    ],
    [
      'in a list, as an item of its own',
      [list(item(says('a', 'aap')), item(says('b', 'noot')))],
      '[bulletList [listItem aap] [listItem nieuw] [listItem noot]]',
    ],
    [
      'in a list, behind what hangs under the item',
      [list(item(says('a', 'aap'), list(item(says('c', 'kind')))), item(says('b', 'noot')))],
      '[bulletList [listItem aap [bulletList [listItem kind]]] [listItem nieuw] [listItem noot]]',
    ],
    [
      'in a quotation',
      [{ type: 'blockquote', content: [says('a', 'aap')] } as const, says('b', 'noot')],
      '[blockquote aap nieuw] noot',
    ],
  ])('comes %s', async (_, content, expected) => {
    const section = await sectionWith(...content);
    const amendment = await proposeOn(section, 'a', { kind: 'insert-after', text: 'nieuw' });
    const { status, amendment: adopted } = await adoptAs(amendment);
    expect(status).toBe(200);
    expect(await textOf(section)).toBe(expected);
    const inserted = adopted.status.kind === 'adopted' ? adopted.status.inserted : null;
    const { paragraphs } = await readSection(app.house, section);
    expect(paragraphs.find(({ id }) => id === inserted)).toMatchObject({
      text: 'nieuw',
      number: expect.any(String) as unknown,
    });
  });

  test('is on the record as what it became, when the one before has left its list meanwhile', async () => {
    const section = await sectionWith(list(item(says('a', 'aap'))), says('b', 'noot'));
    const amendment = await proposeOn(section, 'a', { kind: 'insert-after', text: 'nieuw' });
    const twin = await proposeOn(section, 'a', { kind: 'insert-after', text: 'nieuw' });
    await rooms.with(section, (room) =>
      room.change({ kind: 'person', person: personId.parse('member') }, (_, fragment) => {
        fragment.delete(0, 1);
        const lifted = new Y.XmlElement('paragraph');
        lifted.setAttribute('id', `${section}-a`);
        lifted.insert(0, [new Y.XmlText('aap')]);
        fragment.insert(0, [lifted]);
      }),
    );
    const later = await proposeOn(section, 'a', { kind: 'insert-after', text: 'nieuw' });
    const { amendment: adopted } = await adoptAs(amendment);
    const { paragraphs } = await readSection(app.house, section);
    const found = paragraphs.find(({ text }) => text === 'nieuw');
    expect(adopted.status).toMatchObject({
      kind: 'adopted',
      inserted: found?.id,
      wording: found?.wording,
      consent: null,
    });
    for (const { id } of [twin, later])
      expect(records.state.amendments[id]?.status).toMatchObject({ kind: 'overtaken' });
  });

  test('can be endorsed at once, and amended in turn', async () => {
    const section = await sectionWith(says('a', 'aap'));
    const amendment = await proposeOn(section, 'a', { kind: 'insert-after', text: 'nieuw' });
    const { amendment: adopted } = await adoptAs(amendment);
    const inserted = adopted.status.kind === 'adopted' ? adopted.status.inserted : null;
    const wording = hashWording(amendment.proposal).exact;
    const reply = await app
      .as('mandate')
      .put(`/sections/${section}/paragraphs/${inserted}/endorsement`, { wording, stance: 'agree' });
    expect(reply.status).toBe(200);
  });
});

describe('[A1, A4] deleting', () => {
  test.each([
    ['a paragraph', [says('a', 'aap'), says('b', 'noot')], 'noot'],
    [
      'an item of a list',
      [list(item(says('a', 'aap')), item(says('b', 'noot')))],
      '[bulletList [listItem noot]]',
    ],
    ['the only item of a list', [list(item(says('a', 'aap'))), says('b', 'noot')], 'noot'],
    [
      'an item under which others hang',
      [list(item(says('a', 'aap'), list(item(says('b', 'noot')))))],
      '[bulletList [listItem – [bulletList [listItem noot]]]]',
    ],
    [
      'a quotation',
      [{ type: 'blockquote', content: [says('a', 'aap')] } as const, says('b', 'noot')],
      'noot',
    ],
    ['all there is', [says('a', 'aap')], ''],
  ])('takes out %s', async (_, content, expected) => {
    const section = await sectionWith(...content);
    const amendment = await proposeOn(section, 'a', { kind: 'delete' });
    const { status, amendment: adopted } = await adoptAs(amendment);
    expect(status).toBe(200);
    expect(adopted.status).toMatchObject({ kind: 'adopted', wording: { runs: [] } });
    expect(await textOf(section)).toBe(expected);
  });

  test('[A5] what else was proposed there is kept, without a paragraph', async () => {
    const section = await sectionWith(says('a', 'aap'), says('b', 'noot'));
    const other = await proposeOn(section, 'a', { kind: 'replace', text: 'aap en mies' });
    await adoptAs(await proposeOn(section, 'a', { kind: 'delete' }));
    const { vanished } = await readSection(app.house, section);
    expect(vanished.flatMap(({ amendments }) => amendments)).toMatchObject([
      { id: other.id, status: { kind: 'open' }, standing: { kind: 'vanished' } },
      { kind: 'delete', status: { kind: 'adopted' } },
    ]);
    expect(await adoptAs(other)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('[A2] adopting in other words', () => {
  const suggest = (id: string, wording: string, text: string) =>
    app.as('lead').put(`/amendments/${id}/modification`, { wording, text });
  const answer = (id: string, text: string, { on, agrees }: { on: string; agrees: boolean }) =>
    app.as('outsider').put(`/amendments/${id}/modification/answer`, {
      base: on,
      wording: hashWording({ kind: 'paragraph', runs: [{ text }] }).exact,
      agrees,
    });
  const other = 'Wij luisteren naar elke inwoner, ook wie zwijgt.';

  test('with the consent of who proposed it', async () => {
    const section = await addSection(app.house, `own-${newId()}`);
    const amendment = await openAmendment(app.house, section);
    const wording = await exactOf(app.house, section);
    expect(await suggest(amendment.id, wording, other)).toMatchObject({ status: 200 });
    expect(await answer(amendment.id, other, { on: wording, agrees: true })).toMatchObject({
      status: 200,
    });
    const { amendment: adopted } = await adoptAs(amendment, { wording, text: other });
    expect(adopted.status).toMatchObject({ kind: 'adopted', consent: 'given' });
    expect((await readSection(app.house, section)).paragraphs[0]?.text).toBe(other);
  });

  test('void once the text changes, for the answer and for the adoption', async () => {
    const section = await addSection(app.house, `own-${newId()}`);
    const amendment = await openAmendment(app.house, section);
    const wording = await exactOf(app.house, section);
    await suggest(amendment.id, wording, other);
    await answer(amendment.id, other, { on: wording, agrees: true });
    const where = { section, paragraph: paragraphOf(section) };
    const runs = [{ text: 'Wij horen elke inwoner.' }];
    await typeInParagraph(app.house, person('member'), { ...where, runs });
    const view = async () =>
      (await readSection(app.house, section)).paragraphs[0]?.amendments[0]?.isModificationVoid;
    expect(await view()).toBe(true);
    const refused = { status: 409, body: { code: 'stale-wording' } };
    expect(await answer(amendment.id, other, { on: wording, agrees: true })).toMatchObject(refused);
    expect(await adoptAs(amendment, { wording, text: other })).toMatchObject(refused);
    const now = await exactOf(app.house, section);
    const { amendment: adopted } = await adoptAs(amendment, { wording: now, text: other });
    expect(adopted.status).toMatchObject({ consent: 'not-given' });
  });

  test('resolves what nobody could merge, and says that it is modified', async () => {
    const section = await addSection(app.house, `own-${newId()}`);
    const amendment = await openAmendment(app.house, section);
    const where = { section, paragraph: paragraphOf(section) };
    const runs = [{ text: 'Wij spreken nooit met wie dan ook.' }];
    await typeInParagraph(app.house, person('member'), { ...where, runs });
    expect(await adoptAs(amendment)).toMatchObject({ status: 409, body: { code: 'overlap' } });
    const wording = await exactOf(app.house, section);
    const { status, amendment: adopted } = await adoptAs(amendment, { wording, text: other });
    expect(status).toBe(200);
    expect(adopted.status).toMatchObject({ kind: 'adopted', consent: 'not-given' });
    expect((await readSection(app.house, section)).paragraphs[0]?.text).toBe(other);
  });

  test('a new paragraph too', async () => {
    const section = await sectionWith(says('a', 'aap'));
    const amendment = await proposeOn(section, 'a', { kind: 'insert-after', text: 'nieuw' });
    const [{ exact: wording } = { exact: '' }] = (await readSection(app.house, section)).paragraphs;
    const { status } = await adoptAs(amendment, { wording, text: 'nieuwer' });
    expect(status).toBe(200);
    expect(await textOf(section)).toBe('aap nieuwer');
  });
});

describe('[A6] an adoption that was cut off after its words were in the text', () => {
  test('is ended at the next start, with the paragraph it brought', async () => {
    const section = await sectionWith(says('a', 'aap'));
    const { id, proposal } = await proposeOn(section, 'a', { kind: 'insert-after', text: 'nieuw' });
    const attempt = newId();
    const [{ wording: current } = { wording: null }] = (await readSection(app.house, section))
      .paragraphs;
    const lead = person('lead');
    await records.perform(lead, () => ({
      type: 'start-adopting',
      amendment: id,
      attempt,
      current,
      aliases: [],
      modified: null,
    }));
    await rooms.with(section, (room) => {
      const by = { person: personId.parse('lead'), wording: proposal };
      return room.change({ kind: 'amendment', amendment: id, attempt, ...by }, (blocks) => {
        const block = blocks.find(`${section}-a`);
        if (block)
          insertAfter(block.element, { id: paragraphId.parse(attempt), runs: proposal.runs });
      });
    });
    await settleAll(app.house);
    expect(records.state.amendments[id]?.status).toMatchObject({
      kind: 'adopted',
      inserted: attempt,
      consent: null,
    });
    const { paragraphs } = await readSection(app.house, section);
    expect(paragraphs.map(({ id: one }) => one)).toEqual([`${section}-a`, attempt]);
  });
});
