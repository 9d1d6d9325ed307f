import { afterAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BlockJson } from '#shared/document.ts';
import type {
  CoalitionId,
  ManifestoId,
  ParagraphId,
  PartnerId,
  PersonId,
  SectionId,
} from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import { adopt } from '../../server/actions/adopt.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { readSupport } from '../../server/actions/readSupport.ts';
import { settleAdoption } from '../../server/actions/settleAdoption.ts';
import { writeRuns } from '../../server/rooms/writeRuns.ts';
import { reply } from '../../server/actions/reply.ts';
import type { Reply } from '../support/Client.ts';
import { until } from '../support/until.ts';
import { addSection, bringTo, exactOf, lines, openAmendment, paragraphOf, person } from './cast.ts';
import type { Name } from './cast.ts';
import { editText } from './editText.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { house } = app;

// Partner `inside` writes in the sections of both coalitions; only `otherLead` leads the second.
await house.records.perform({ kind: 'service' }, () => ({
  type: 'change-coalition',
  coalition: 'c2' as CoalitionId,
  change: { partners: ['inside', 'other'] as PartnerId[] },
}));

let count = 0;
const made = (kind: 'own' | 'other', content?: readonly BlockJson[]): Promise<SectionId> =>
  addSection(house, `${kind}-move-${(count += 1)}`, content);

interface Asking {
  readonly from: SectionId;
  readonly to: SectionId;
  readonly behind?: string | null;
  readonly by?: Name;
  readonly index?: number;
  readonly key?: string;
}

async function move({ from, to, behind = null, by = 'member', index = 0, key = newId() }: Asking) {
  const wording = await exactOf(house, from, index);
  return send({ from, id: paragraphOf(from, index), by, key, body: { to, behind, wording } });
}

const send = (asked: { from: string; id: string; by: Name; key: string; body: object }) =>
  app.as(asked.by).post(`/sections/${asked.from}/paragraphs/${asked.id}/move`, asked.body, {
    'idempotency-key': asked.key,
  });

async function agree(section: SectionId, paragraph: ParagraphId): Promise<void> {
  const shown = (await readSection(house, section)).paragraphs.find(({ id }) => id === paragraph);
  const said = { stance: 'agree', dependsOn: null, reason: null } as const;
  const input = { section, paragraph, shown: shown?.exact ?? '', ...said };
  await endorse(house, person('mandate'), input);
}

const idsIn = async (section: SectionId) =>
  (await readSection(house, section)).paragraphs.map(({ id }) => id);
const textsIn = async (section: SectionId) =>
  (await readSection(house, section)).paragraphs.map(({ text }) => text);
const outcome = ({ status, body }: Reply) => [status, body.code ?? 'done'];
const block = (id: string, text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const list = (...blocks: BlockJson[]): BlockJson => ({
  type: 'bulletList',
  content: blocks.map((one) => ({ type: 'listItem', content: [one] })),
});

describe('[P1] [P5] a paragraph that is moved to another section', () => {
  test('stands there under its id, with what was said and proposed, and is not gone from the old', async () => {
    const [from, to] = [await made('own'), await made('other')];
    const id = paragraphOf(from);
    await agree(from, id);
    const amendment = await openAmendment(house, from);
    const answer = { amendment: amendment.id, text: 'Goed plan.', retry: null };
    await reply(house, person('outsider'), answer);
    const moved = await move({ from, to, behind: paragraphOf(to, 0) });
    const number = expect.stringMatching(/\.2$/u) as unknown;
    expect([moved.status, moved.body['paragraph']]).toEqual([200, { id, section: to, number }]);
    expect(await idsIn(to)).toEqual([paragraphOf(to), id, paragraphOf(to, 1)]);
    const old = await readSection(house, from);
    expect([old.paragraphs.map(({ text }) => text), old.vanished]).toEqual([[lines[1]], []]);
    expect((await readSection(house, to)).paragraphs[1]).toMatchObject({
      text: lines[0],
      endorsements: [{ section: to, validity: 'valid' }],
      amendments: [{ id: amendment.id, section: to, replies: [{ text: 'Goed plan.' }] }],
    });
    const rows = await readSupport(house, 'm' as ManifestoId);
    const said = rows.filter((row) => row.paragraph === id);
    expect(said.map((row) => [row.section, Object.keys(row.said)])).toEqual([[to, ['inside']]]);
  });

  test('[A2] is decided about by who leads where it stands now', async () => {
    const [from, to] = [await made('own'), await made('other')];
    const amendment = await openAmendment(house, from);
    await move({ from, to });
    const adopting = { amendment: amendment.id, modifying: null };
    await expect(adopt(house, person('lead'), adopting)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const adopted = await adopt(house, person('otherLead'), adopting);
    expect(adopted.status.kind).toBe('adopted');
    expect((await textsIn(to))[0]).toBe(adopted.proposal.runs[0]?.text);
  });

  test('comes back by moving it back', async () => {
    const [from, to] = [await made('own'), await made('own')];
    await agree(from, paragraphOf(from, 1));
    await move({ from, to, index: 1 });
    const exact = (await readSection(house, to)).paragraphs[0]?.exact;
    const body = { to: from, behind: paragraphOf(from), wording: exact };
    const id = paragraphOf(from, 1);
    expect(outcome(await send({ from: to, id, by: 'member', key: newId(), body }))).toEqual([200, 'done']); // prettier-ignore
    expect(await idsIn(from)).toEqual([paragraphOf(from), id]);
    expect([await idsIn(to), (await readSection(house, to)).vanished]).toEqual([
      [paragraphOf(to), paragraphOf(to, 1)],
      [],
    ]);
  });

  test('takes along what it answers for, and what was said under those ids', async () => {
    const [from, to] = [await made('own'), await made('own')];
    await agree(from, paragraphOf(from, 1));
    await editText(house, ['member', from], (content) => {
      const [one, two] = [content.get(0), content.get(1)] as [Y.XmlElement, Y.XmlElement];
      const text = one.get(0) as Y.XmlText;
      text.insert(text.length, ` ${(two.get(0) as Y.XmlText).toJSON()}`);
      content.delete(1, 1);
    });
    await move({ from, to });
    expect((await readSection(house, to)).paragraphs[0]).toMatchObject({
      aliases: [paragraphOf(from, 1)],
      endorsements: [{ paragraph: paragraphOf(from, 1), section: to }],
    });
    expect((await readSection(house, from)).vanished).toEqual([]);
  });

  test('[P3] keeps its kind: an item comes into the list, or makes one', async () => {
    const bullet = block('m-bullet', 'Een punt.');
    const from = await made('own', [block('m-before', 'Vooraf.'), list(bullet)]);
    const to = await made('own', [block('m-first', 'Eerst.'), list(block('m-point', 'Punt.'))]);
    const exactIn = async (section: SectionId) =>
      (await readSection(house, section)).paragraphs.find(({ id }) => id === 'm-bullet')?.exact;
    const shown = await exactIn(from);
    for (const behind of ['m-point', 'm-first', null]) {
      const ask = { id: 'm-bullet', by: 'member' as const, key: newId() };
      const there = { to, behind, wording: shown };
      expect((await send({ ...ask, from, body: there })).status).toBe(200);
      expect(await exactIn(to)).toBe(shown);
      const back = { to: from, behind: 'm-before', wording: shown };
      expect((await send({ ...ask, key: newId(), from: to, body: back })).status).toBe(200);
    }
    const { document } = await readSection(house, from);
    expect(document.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList']);
  });
});

describe('[P5] [S6] nothing is moved', () => {
  test.each([
    ['outsider', 'own', 403, 'not-allowed'],
    ['otherLead', 'other', 403, 'not-allowed'],
    ['observer', 'own', 403, 'not-allowed'],
  ] as const)('[N4] by %s, who may not write in both', async (by, kind, ...told) => {
    const [from, to] = [await made('own'), await made(kind)];
    expect(outcome(await move({ from, to, by }))).toEqual(told);
    expect(await textsIn(from)).toEqual(lines);
  });

  test('[E2] when the paragraph says something else by now, and the answer says what', async () => {
    const [from, to] = [await made('own'), await made('own')];
    await agree(from, paragraphOf(from));
    const wording = await exactOf(house, from);
    await editText(house, ['member', from], (content) =>
      ((content.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Ook '),
    );
    const body = { to, behind: null, wording };
    const told = await send({ from, id: paragraphOf(from), by: 'member', key: newId(), body });
    expect(outcome(told)).toEqual([409, 'stale-wording']);
    expect(told.body['difference']).toBeDefined();
    expect([(await textsIn(from)).length, await textsIn(to)]).toEqual([2, lines]);
  });

  test('[S3] into or out of a section that is no longer written', async () => {
    const [from, to] = [await made('own'), await made('other')];
    await bringTo(house, to, 'consultation');
    const told = await move({ from, to });
    expect([...outcome(told), told.body['phase']]).toEqual([409, 'section-closed', 'consultation']);
    expect(outcome(await move({ from: to, to: from }))).toEqual([409, 'section-closed']);
  });

  test('[A6] while an amendment on it is being adopted', async () => {
    const [from, to] = [await made('own'), await made('own')];
    const { id, base } = await openAmendment(house, from);
    const start = { type: 'start-adopting', amendment: id, attempt: newId() } as const;
    await house.records.perform(person('lead'), () => ({
      ...start,
      current: base,
      aliases: [],
      modified: null,
    }));
    expect(outcome(await move({ from, to }))).toEqual([409, 'being-adopted']);
    expect(await textsIn(from)).toEqual(lines);
  });

  test('behind what is gone, to where it is, or when it is gone itself', async () => {
    const [from, to] = [await made('own'), await made('own')];
    const { seq } = house.records.state;
    expect(outcome(await move({ from, to, behind: 'weg' }))).toEqual([404, 'not-found']);
    expect(outcome(await move({ from, to: from }))).toEqual([400, 'invalid-input']);
    const body = { to, behind: null, wording: await exactOf(house, from) };
    const gone = await send({ from, id: 'weg', by: 'member', key: newId(), body });
    expect(outcome(gone)).toEqual([404, 'not-found']);
    expect([await textsIn(from), await textsIn(to)]).toEqual([lines, lines]);
    expect(house.records.state.seq).toBe(seq);
  });

  test('[A9] twice, when it is sent again', async () => {
    const [from, to] = [await made('own'), await made('own')];
    const key = newId();
    const wording = await exactOf(house, from);
    const asked = { from, id: paragraphOf(from), by: 'member', key } as const;
    const first = await send({ ...asked, body: { to, behind: null, wording } });
    const { seq } = house.records.state;
    const again = await send({ ...asked, body: { to, behind: null, wording } });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(house.records.state.seq).toBe(seq);
    const other = await send({ ...asked, body: { to, behind: paragraphOf(to), wording } });
    expect(outcome(other)).toEqual([409, 'idempotency-mismatch']);
  });
});

describe('[T2] what others do meanwhile', () => {
  test('what was typed before its turn came goes along, or the move is refused', async () => {
    const [from, to] = [await made('own'), await made('own')];
    const wording = await exactOf(house, from, 1);
    const typing = editText(house, ['lead', from], (content) =>
      ((content.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Ook '),
    );
    const body = { to, behind: null, wording };
    const id = paragraphOf(from, 1);
    const [moved] = await Promise.all([
      send({ from, id, by: 'member', key: newId(), body }),
      typing,
    ]);
    expect(moved.status).toBe(200);
    expect(await textsIn(from)).toEqual([`Ook ${lines[0]}`]);
    expect(await textsIn(to)).toEqual([lines[1], ...lines]);
  });

  test('[A6] an adoption that was begun ends in the text in which it was', async () => {
    const [from, to] = [await made('own'), await made('own')];
    const { id: amendment, base, proposal } = await openAmendment(house, from);
    const attempt = newId();
    const on = { current: base, aliases: [], modified: null };
    await house.records.perform(person('lead'), () => ({
      type: 'start-adopting',
      ...{ amendment, attempt, ...on },
    }));
    const by = { attempt, person: 'lead' as PersonId, wording: proposal };
    await house.rooms.with(from, (room) =>
      room.change({ kind: 'amendment', amendment, ...by }, (blocks) => {
        const { element } = blocks.find(paragraphOf(from)) ?? {};
        if (element) writeRuns(element, proposal.runs);
      }),
    );
    const [text = ''] = await textsIn(from);
    await editText(house, ['member', from], (content) => content.delete(0, 1));
    await editText(house, ['member', to], (content) => {
      const element = new Y.XmlElement('paragraph');
      element.setAttribute('id', paragraphOf(from));
      element.insert(0, [new Y.XmlText(text)]);
      content.insert(0, [element]);
    });
    await until(() => house.records.state.amendments[amendment]?.section === to);
    await settleAdoption(house, amendment);
    expect((await readSection(house, to)).paragraphs[0]).toMatchObject({
      text,
      amendments: [{ id: amendment, status: { kind: 'adopted' } }],
    });
  });
});
