import { afterAll, expect, onTestFinished, test } from 'vitest';
import type * as Y from 'yjs';
import type { Author } from '#shared/authorship.ts';
import { eachTextBlock, runsOf } from '#shared/document.ts';
import type { BlockJson, Paragraph } from '#shared/document.ts';
import type { ManifestoId, PersonId, SectionId } from '#shared/ids.ts';
import { writeMoment } from '#shared/moments.ts';
import type { Moment, Version } from '#shared/record/state.ts';
import type { Adoption, SectionHistory } from '#shared/sectionHistory.ts';
import { bareText } from '#shared/wording.ts';
import { contentRoot } from '#shared/wire.ts';
import { adopt } from '../../server/actions/adopt.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { movePhase } from '../../server/actions/movePhase.ts';
import { moveToSection } from '../../server/actions/moveToSection.ts';
import { nameVersion } from '../../server/actions/nameVersion.ts';
import { readHistory, readMomentText } from '../../server/actions/readHistory.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { restore } from '../../server/actions/restore.ts';
import { insertBlock } from '../../server/rooms/insertBlock.ts';
import type { Writer } from '../support/Client.ts';
import { openSection } from '../support/sections.ts';
import { joinWithNext, replaceWords, splitAt, textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { addSection, bringTo, exactOf, openAmendment, paragraphOf, person } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { house } = app;

let count = 0;
const newSection = () => addSection(house, `own-history-${(count += 1)}`);
const nowIn = (section: SectionId): Promise<Moment> =>
  house.rooms.with(section, ({ epoch, seq }) => ({ epoch, seq }));
const versionsOf = (section: SectionId): readonly Version[] =>
  house.records.state.versions[section] ?? [];

async function writer(section: SectionId): Promise<Writer> {
  const made = await openSection(app.as('member'), section);
  onTestFinished(() => made.close());
  return made;
}

const saved = (some: Writer) => until(() => some.isSaved);

/** “member:Wij | first: luisteren”: the text of a moment with who wrote it. */
async function told(section: SectionId, moment: Moment): Promise<string[]> {
  const { document, authorship } = await readMomentText(house, section, moment);
  const lines: string[] = [];
  eachTextBlock(document.content, (block) => {
    let text = bareText(runsOf(block));
    const parts = (authorship.blocks[lines.length] ?? []).map(({ length, author }) => {
      const said = text.slice(0, length);
      text = text.slice(length);
      return `${nameOf(authorship.authors[author])}:${said}`;
    });
    expect(text).toBe('');
    lines.push(parts.join('|'));
  });
  return lines;
}

function nameOf(author: Author | undefined): string {
  if (author?.kind === 'person') return author.person;
  return author?.kind === 'amendment' ? `${author.person}+${author.adopter}` : 'first';
}

test('[T5] whose words they are outlives splitting, merging, adopting, moving and restoring', async () => {
  const section = await newSection();
  const typing = await writer(section);
  textAt(typing, 1).insert(0, 'Eerlijk gezegd: ');
  splitAt(typing, 1, 'Eerlijk gezegd: Wij antwoorden '.length);
  splitAt(typing, 0, 'Wij luisteren '.length);
  await saved(typing);
  const split = [
    'first:Wij luisteren ',
    'first:naar elke inwoner.',
    'member:Eerlijk gezegd: |first:Wij antwoorden ',
    'first:binnen zes weken.',
  ];
  expect(await told(section, await nowIn(section))).toEqual(split);

  joinWithNext(typing, 0);
  joinWithNext(typing, 1);
  await saved(typing);
  const merged = [
    'first:Wij luisteren naar elke inwoner.',
    'member:Eerlijk gezegd: |first:Wij antwoorden binnen zes weken.',
  ];
  expect(await told(section, await nowIn(section))).toEqual(merged);

  const { id } = await openAmendment(house, section);
  await adopt(house, person('lead'), { amendment: id, modifying: null });
  const adopted = await nowIn(section);
  const [line = ''] = await told(section, adopted);
  expect(line).toMatch(
    /^first:Wij luisteren \|outsider\+lead:altijd \|first:naar elke inwoner\|outsider\+lead:, /u,
  );
  expect(versionsOf(section).at(-1)).toMatchObject({
    why: { kind: 'amendment', amendment: id },
    by: 'lead',
  });

  const to = await newSection();
  await house.records.perform({ kind: 'service' }, () => ({
    type: 'change-section',
    section: to,
    title: 'Daar',
  }));
  const moved = { section, paragraph: paragraphOf(section, 1), to, behind: null };
  const shown = (await readSection(house, section)).paragraphs.at(-1)?.exact ?? '';
  await moveToSection(house, person('lead'), { input: { ...moved, shown }, retry: null });
  expect((await told(to, await nowIn(to)))[0]).toBe(merged[1]);

  await restore(house, person('lead'), { section, from: adopted, reason: 'Terug.' });
  const again = await told(section, await nowIn(section));
  expect(again[0]).toBe(line);
  expect(again[1]).toBe(merged[1]);
  // What an old moment says, and by whom, has not changed since.
  expect(await told(section, adopted)).toEqual(again);
});

test('[X7] what changed since a version, also in sections that were between two versions then', async () => {
  const [section, other] = [await newSection(), await newSection()];
  const [typing, aside] = [await writer(section), await writer(other)];
  textAt(aside, 0).insert(0, 'Toen al: ');
  await saved(aside);
  const input = { section, name: 'Voor de raad' };
  const { seq: since } = await nameVersion(house, person('lead'), { input, retry: null });
  textAt(typing, 0).insert(0, 'Voortaan: ');
  textAt(aside, 1).insert(0, 'Pas later: ');
  await Promise.all([saved(typing), saved(aside)]);
  const ask = (as: typeof app.nobody, more = '') =>
    as.get(`/manifestos/m/export?format=txt&since=${since}${more}`);
  const { headers, body } = await ask(app.as('member'));
  expect(headers.get('content-disposition')).toMatch(/-since-\d+\.txt$/u);
  const text = String(body['text']).replaceAll(/\s+/gu, ' ');
  expect(text).toContain('‘Voor de raad’');
  expect(text).toContain('Nu: Voortaan: Wij luisteren');
  expect(text).toContain('Nu: Pas later: Wij antwoorden');
  expect(text).not.toContain('Toen al');
  // What stood there between two versions is for who signs in.
  expect(await ask(app.nobody)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  expect((await ask(app.nobody, `&section=${section}`)).status).toBe(200);
  const wrong = [
    'format=zip&since=1',
    'format=ods&since=1',
    'format=odt&amendments=tracked&since=1',
  ];
  for (const query of wrong)
    expect((await app.as('member').get(`/manifestos/m/export?${query}`)).status).toBe(400);
  const none = await app.as('member').get('/manifestos/m/export?format=txt&since=1');
  expect(none).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test('[T5] of a round that ended all is told, also when its history was read while it went on', async () => {
  const section = await newSection();
  const typing = await writer(section);
  await readHistory(house, section);
  textAt(typing, 0).insert(0, 'Nog net: ');
  await saved(typing);
  const last = await nowIn(section);
  await restore(house, person('lead'), { section, from: { ...last, seq: 1 }, reason: 'Terug.' });
  const { sittings } = await readHistory(house, section);
  expect(sittings.map(({ moment }) => moment)).toContainEqual(last);
});

test('[J3] of who was erased the partner stays, and no name', async () => {
  const section = await newSection();
  const id = 'gone' as PersonId;
  const member = { id, partner: 'inside', role: 'member', mandate: false } as const;
  await house.records.perform({ kind: 'service' }, () => ({
    type: 'add-person',
    person: member as never,
  }));
  await house.rooms.with(section, (room) =>
    room.change({ kind: 'person', person: id }, (blocks) => {
      const [text] = blocks.list()[0]?.element.toArray() ?? [];
      (text as { insert(at: number, words: string): void }).insert(0, 'Ooit. ');
    }),
  );
  await house.records.perform({ kind: 'service' }, () => ({ type: 'erase-person', person: id }));
  const { authorship } = await readMomentText(house, section, await nowIn(section));
  expect(authorship.authors).toContainEqual({ kind: 'person', person: id, partner: 'inside' });
});

test('[T5] a lead names the moment; it is read and compared, a version by anyone', async () => {
  const section = await newSection();
  const path = `/sections/${section}`;
  const first = await nowIn(section);
  const naming = { name: 'Voor de bijeenkomst' };
  const key = { 'idempotency-key': 'naam-1' };
  const named = await app.as('lead').post(`${path}/versions`, naming, key);
  expect(named).toMatchObject({ status: 201, body: { version: { moment: first, by: 'lead' } } });
  const typing = await writer(section);
  replaceWords(typing, 1, ['zes', 'acht']);
  await saved(typing);
  // The same request is the same act, whatever was typed since.
  expect((await app.as('lead').post(`${path}/versions`, naming, key)).body).toEqual(named.body);
  expect(versionsOf(section)).toHaveLength(1);

  const now = await nowIn(section);
  const { body } = await app.as('observer').get(`${path}/moments`);
  const history = body as unknown as SectionHistory;
  expect(history.now).toEqual(now);
  expect(history.sittings.map(({ kind, people }) => [kind, ...people])).toEqual([
    ['first'],
    ['typed', 'member'],
  ]);
  const compared = `${path}/comparison?from=${writeMoment(first)}&to=${writeMoment(now)}`;
  const { body: difference } = await app.as('observer').get(compared);
  expect((difference['rows'] as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'same',
    'changed',
  ]);
  const { nobody } = app;
  expect(await nobody.get(`${path}/moments/${writeMoment(first)}`)).toMatchObject({ status: 200 });
  for (const hidden of [`${path}/moments/${writeMoment(now)}`, compared])
    expect(await nobody.get(hidden)).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    });
  for (const wrong of ['9.1', '1.99999'])
    expect(await app.as('lead').get(`${path}/moments/${wrong}`)).toMatchObject({ status: 404 });
  expect(await app.as('lead').get(`${path}/moments/x`)).toMatchObject({ status: 400 });
});

test('[T5, S2] a paragraph gets its earlier words by who may type, in the text as it is', async () => {
  const section = await newSection();
  const from = await nowIn(section);
  const typing = await writer(section);
  replaceWords(typing, 1, ['zes', 'acht']);
  typing.fragment.delete(0, 1);
  await saved(typing);
  const path = (index: number) =>
    `/sections/${section}/paragraphs/${paragraphOf(section, index)}/restore`;
  const wording = await exactOf(house, section, 1);
  const stale = { from, wording: 'f'.repeat(64) };
  expect(await app.as('member').post(path(1), stale)).toMatchObject({
    status: 409,
    body: { code: 'stale-wording' },
  });
  expect(await app.as('member').post(path(1), { from, wording })).toMatchObject({ status: 200 });
  expect(await app.as('member').post(path(0), { from, wording: null })).toMatchObject({
    status: 200,
  });
  const { paragraphs } = await readSection(house, section);
  expect(paragraphs.map(({ id, text }) => [id, text])).toEqual([
    [paragraphOf(section, 0), 'Wij luisteren naar elke inwoner.'],
    [paragraphOf(section, 1), 'Wij antwoorden binnen zes weken.'],
  ]);
  expect(await told(section, await nowIn(section))).toEqual([
    'first:Wij luisteren naar elke inwoner.',
    'first:Wij antwoorden binnen zes weken.',
  ]);
});

/** What a section says, by kind: “bullet p1”. */
async function kindsIn(section: SectionId): Promise<string[]> {
  const { paragraphs } = await readSection(house, section);
  return paragraphs.map(({ id, wording }) => `${wording.kind} ${id.replace(/^.*-/u, '')}`);
}

/** A section, its moment, and that moment brought back for the paragraph that became another kind. */
async function broughtBack(...[before, after]: readonly [Made, Made]) {
  const name = `own-history-${(count += 1)}`;
  const section = await addSection(house, name, before(name));
  const from = await nowIn(section);
  await house.rooms.with(section, (room) =>
    room.change({ kind: 'person', person: 'member' as PersonId }, (_, fragment) => {
      fragment.delete(0, fragment.length);
      for (const block of after(name)) insertBlock(fragment, fragment.length, block);
    }),
  );
  const wording = await exactOf(house, section, 1);
  const path = `/sections/${section}/paragraphs/${paragraphOf(name, 1)}/restore`;
  const reply = await app.as('member').post(path, { from, wording });
  expect(reply.status).toBe(200);
  const { paragraph } = reply.body as unknown as { paragraph: Paragraph };
  return { kinds: await kindsIn(section), section, from, paragraph };
}

type Made = (name: string) => BlockJson[];
const words = ['Wij luisteren naar wie iets zegt.', 'Wij antwoorden op tijd.', 'Wij tellen mee.'];
const block = (name: string, place: number, level?: number): BlockJson => ({
  type: level === undefined ? 'paragraph' : 'heading',
  attrs: { id: paragraphOf(name, place), ...(level !== undefined && { level }) },
  content: [{ type: 'text', text: words[place] ?? '' }],
});
const item = (...content: BlockJson[]): BlockJson => ({ type: 'listItem', content });
const list = (...content: BlockJson[]): BlockJson => ({ type: 'bulletList', content });
const plain: Made = (name) => [0, 1, 2].map((place) => block(name, place));
const headed =
  (level: number): Made =>
  (name) => [block(name, 0), block(name, 1, level), block(name, 2)];
const inList: Made = (name) => [list(...[0, 1, 2].map((place) => item(block(name, place))))];
const quoted: Made = (name) => [
  block(name, 0),
  { type: 'blockquote', content: [block(name, 1)] },
  block(name, 2),
];
const nested: Made = (name) => [
  list(item(block(name, 0), list(item(block(name, 1)))), item(block(name, 2))),
];

test.each([
  ['a heading', headed(3), plain, ['paragraph p0', 'heading-3 p1', 'paragraph p2']],
  ['a paragraph', plain, headed(4), ['paragraph p0', 'paragraph p1', 'paragraph p2']],
  ['a subheading', headed(4), headed(3), ['paragraph p0', 'heading-4 p1', 'paragraph p2']],
  ['between items', plain, inList, ['bullet p0', 'paragraph p1', 'bullet p2']],
  ['an item', inList, plain, ['paragraph p0', 'bullet p1', 'paragraph p2']],
  ['a quotation', quoted, headed(3), ['paragraph p0', 'quote p1', 'paragraph p2']],
])('[T5, P2] a paragraph is again of the kind it was: %s', async (_, before, after, kinds) => {
  const back = await broughtBack(before, after);
  expect(back.kinds).toEqual(kinds);
  expect(back.paragraph).toMatchObject({
    text: words[1],
    wording: { kind: kinds[1]?.slice(0, -3) },
  });
  expect(await told(back.section, await nowIn(back.section))).toEqual(
    await told(back.section, back.from),
  );
});

test('[T5] a paragraph that is nested by now keeps its kind, and the answer says which', async () => {
  const { kinds, paragraph } = await broughtBack(plain, nested);
  expect(kinds).toEqual(['bullet p0', 'bullet p1', 'bullet p2']);
  expect(paragraph.wording.kind).toBe('bullet');
});

test('[T5, J3] anyone reads the history without script: versions and decisions, and no person', async () => {
  const section = await newSection();
  const { id } = await openAmendment(house, section);
  await adopt(house, person('lead'), { amendment: id, modifying: null });
  const other = await openAmendment(house, section);
  const reason = 'Dit staat er al <anders>.';
  await house.records.perform(person('lead'), () => ({
    type: 'decline',
    amendment: other.id,
    reason,
  }));
  const typing = await writer(section);
  replaceWords(typing, 1, ['zes', 'negen']);
  await saved(typing);
  const between = await nowIn(section);
  replaceWords(typing, 1, ['negen', 'acht']);
  await saved(typing);
  await bringTo(house, section, 'adopted');
  const [first, ...rest] = versionsOf(section);
  const last = rest.at(-1);
  const open = async (part: string) => {
    const answer = await fetch(`${app.url}/m/m/history${part}`);
    return { status: answer.status, text: await answer.text(), policy: answer.headers };
  };
  const page = await open('?language=en');
  expect(page.status).toBe(200);
  expect(page.text).toContain('Dit staat er al &lt;anders&gt;.');
  expect(page.text).toContain('Proposed by Gemeente outside.');
  const [from, to] = [first, last].map((one) => one && writeMoment(one.moment));
  const version = await open(`/${section}/${to}`);
  expect(version.text).toContain('Wij antwoorden binnen acht weken.');
  const compared = await open(`/${section}/${from}/${to}`);
  expect(compared.text).toMatch(/<del>.*zes<\/del>/su);
  for (const { text, policy } of [page, version, compared]) {
    expect(text).not.toMatch(/Fictief Mens|<script|voorbeeld\.example/u);
    expect(policy.get('content-security-policy')).toContain("default-src 'none'");
  }
  // What stood there in between is for who is signed in.
  for (const part of [writeMoment(between), '7.1', 'x', `${from}/x`])
    expect((await open(`/${section}/${part}`)).status).toBe(404);
  expect((await open(`/geen/${to}`)).status).toBe(404);
});

test('[T5, P2] what only went to another place is told as moved, and nothing of it as new or gone', async () => {
  const section = await newSection();
  const input = { section, name: 'Zo begon het' };
  await nameVersion(house, person('lead'), { input, retry: null });
  const typing = await writer(section);
  const fragment = typing.doc.getXmlFragment(contentRoot);
  typing.doc.transact(() => {
    const first = (fragment.get(0) as Y.XmlElement).clone();
    fragment.delete(0, 1);
    fragment.insert(fragment.length, [first]);
  });
  await saved(typing);
  await bringTo(house, section, 'adopted');
  const [from, to] = [versionsOf(section)[0], versionsOf(section).at(-1)].map(
    (one) => one && writeMoment(one.moment),
  );
  const compared = await fetch(`${app.url}/m/m/history/${section}/${from}/${to}?language=en`);
  const titles = [...(await compared.text()).matchAll(/<h2>(.*?)<\/h2>/gu)].map(
    ([, title]) => title,
  );
  expect(titles).toHaveLength(1);
  expect(titles[0]).toMatch(/moved/u);
});

test('[S5] an adopted copy stays, with who stood behind it, when a new round begins', async () => {
  const section = await newSection();
  await bringTo(house, section, 'deciding');
  const paragraph = paragraphOf(section);
  const said = { section, paragraph, dependsOn: null, reason: null } as const;
  const shown = await exactOf(house, section);
  await endorse(house, person('mandate'), { ...said, stance: 'agree', shown });
  await bringTo(house, section, 'adopted');
  const copy = house.records.state.sections[section]?.adopted;
  const adopted = versionsOf(section).at(-1);
  expect(adopted?.why).toMatchObject({ kind: 'phase', phase: 'adopted' });
  const path = `/sections/${section}/adoptions/${adopted?.seq}`;
  const before = await app.nobody.get(path);

  const round = { section, phase: 'writing', deadline: null } as const;
  await expect(
    movePhase(house, person('member'), { ...round, reason: 'Nee.' }),
  ).rejects.toMatchObject({ code: 'not-allowed' });
  const answers = await Promise.allSettled(
    ['Eén.', 'Twee.'].map((reason) => movePhase(house, person('lead'), { ...round, reason })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(house.records.state.sections[section]).toMatchObject({
    phase: 'writing',
    epoch: 2,
    adopted: null,
  });
  const typing = await writer(section);
  replaceWords(typing, 0, ['elke', 'iedere']);
  await saved(typing);

  expect(await app.nobody.get(path)).toEqual({ ...before, headers: expect.anything() as unknown });
  const { section: kept } = before.body as unknown as Adoption;
  expect(kept.document).toEqual(copy);
  const [first] = kept.paragraphs;
  expect(first?.endorsements.map(({ partner, validity }) => [partner, validity])).toEqual([
    ['inside', 'valid'],
  ]);
  const { paragraphs } = await readSection(house, section);
  expect(paragraphs[0]?.endorsements[0]?.validity).toBe('outdated');
  const { body } = await app.nobody.get('/manifestos/m/versions');
  const listed = (body['versions'] as (Version & { section: SectionId })[]).filter(
    (one) => one.section === section,
  );
  expect(listed.map(({ why }) => (why.kind === 'phase' ? why.phase : why.kind))).toEqual([
    ...['consultation', 'deciding', 'adopted', 'writing'],
  ]);
  expect(await app.nobody.get(`/sections/${section}/adoptions/1`)).toMatchObject({ status: 404 });
  expect(house.records.state.manifestos['m' as ManifestoId]).toBeDefined();
});
