import { afterAll, describe, expect, test } from 'vitest';
import type { BlockJson } from '#shared/document.ts';
import type { ManifestoId, ParagraphId, SectionId } from '#shared/ids.ts';
import type { ImportItem, ImportPreview } from '#shared/importing.ts';
import { importLimits } from '#shared/importLimits.ts';
import type { Amendment, AmendmentKind, Version } from '#shared/record/state.ts';
import { adopt } from '../../server/actions/adopt.ts';
import { exportManifesto } from '../../server/actions/exportManifesto.ts';
import { propose } from '../../server/actions/propose.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { typeInParagraph } from '../../server/actions/typeInParagraph.ts';
import { docx } from '../intake/officeFiles.ts';
import type { Reply } from '../support/Client.ts';
import { addSection, bringTo, person } from './cast.ts';
import type { Name } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { records } = app.house;

const texts = [
  'Wij luisteren naar elke inwoner.',
  'Elke inbreng krijgt antwoord binnen acht weken.',
  'Wij tellen alleen stemmen die er echt zijn.',
];
const says = (id: string, text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: text === '' ? [] : [{ type: 'text', text }],
});

let count = 0;
/** A section of three paragraphs. */
async function newSection(said: readonly string[] = texts): Promise<SectionId> {
  const name = `own-import-${(count += 1)}`;
  return addSection(
    app.house,
    name,
    said.map((text, place) => says(`${name}-${place}`, text)),
  );
}

async function textsOf(section: SectionId): Promise<string[]> {
  const { paragraphs } = await readSection(app.house, section);
  return paragraphs.map(({ wording, text }) =>
    wording.kind === 'paragraph' ? text : `${wording.kind}: ${text}`,
  );
}

/** A document of Word in which each paragraph bears the name that our exports give it. */
const wordFile = (section: SectionId, lines: readonly (string | null)[]): Uint8Array =>
  docx({
    body: lines
      .map((text, place) =>
        text === null
          ? ''
          : `<w:p><w:bookmarkStart w:id="${place}" w:name="p-${section}-${place}"/><w:bookmarkEnd w:id="${place}"/><w:r><w:t>${text}</w:t></w:r></w:p>`,
      )
      .join(''),
  });

const upload = (
  section: SectionId,
  file: Uint8Array | string,
  who: Name = 'member',
  name = 'a.docx',
) =>
  app
    .as(who)
    .upload(
      `/sections/${section}/import?name=${name}`,
      typeof file === 'string' ? new TextEncoder().encode(file) : file,
    );

async function preview(...asked: Parameters<typeof upload>): Promise<ImportPreview> {
  const reply = await upload(...asked);
  expect(reply.status).toBe(200);
  return (reply.body as unknown as { preview: ImportPreview }).preview;
}

/** What the page sends of an item. */
function chosen(item: ImportItem): object[] {
  switch (item.kind) {
    case 'same':
      return [];
    case 'insert': {
      const { kind, behind, behindWording, type, content } = item;
      return [{ kind, behind, behindWording, type, content }];
    }
    case 'move': {
      const { kind, paragraph, wording, behind, behindWording } = item;
      return [{ kind, paragraph, wording, behind, behindWording }];
    }
    case 'replace': {
      const { kind, paragraph, wording, content } = item;
      return [{ kind, paragraph, wording, content }];
    }
    case 'delete': {
      const { kind, paragraph, wording } = item;
      return [{ kind, paragraph, wording }];
    }
  }
}

const keyed = (key: string): Record<string, string> =>
  key === '' ? {} : { 'idempotency-key': key };

const take = (section: SectionId, { items }: ImportPreview, key = '') =>
  app
    .as('member')
    .post(`/sections/${section}/import/text`, { changes: items.flatMap(chosen) }, keyed(key));

function proposing(
  section: SectionId,
  { items }: ImportPreview,
  who: Name,
  key = '',
): Promise<Reply> {
  const changes = items.flatMap(chosen).map((change) => {
    const { type: _, ...rest } = change as { type?: string };
    return rest;
  });
  const body = { reason: 'Uit onze ledenvergadering.', changes };
  return app.as(who).post(`/sections/${section}/import/amendments`, body, keyed(key));
}

describe('a file that is read into a section', () => {
  test('[B1] is shown first, and changes nothing; unchanged it is nothing at all', async () => {
    const section = await newSection();
    const before = records.state.seq;
    const same = await preview(section, wordFile(section, texts), 'outsider');
    expect(same.items.map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
    const changed = texts.with(1, texts[1]!.replace('acht', 'zes'));
    const { form, items } = await preview(section, wordFile(section, changed), 'outsider');
    expect([form, items.map(({ kind }) => kind)]).toEqual(['docx', ['same', 'replace', 'same']]);
    expect(items[1]).toMatchObject({ paragraph: `${section}-1`, from: [{ text: texts[1] }] });
    expect([records.state.seq, await textsOf(section)]).toEqual([before, texts]);
  });

  test('[B1] of the whole manifesto, as we export it, is this section alone', async () => {
    const section = await newSection();
    for (const format of ['md', 'html', 'txt'] as const) {
      const asked = { manifesto: 'm' as never, format, isSignedIn: false };
      const { body } = await exportManifesto(app.house, asked);
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      const { items, left } = await preview(section, bytes, 'member', `m.${format}`);
      expect(items.map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
      expect(left.map(({ what }) => what)).toEqual(['outside']);
    }
  });

  test('[B5] is refused when it cannot be read, is too large, or no file', async () => {
    const section = await newSection();
    const outcomes = await Promise.all([
      upload(section, '%PDF-1.7'),
      upload(section, new Uint8Array(importLimits.bytes + 1)),
      app.as('member').post(`/sections/${section}/import?name=a`, { a: 1 }),
      app.as('member').send('POST', `/sections/${section}/import`),
    ]);
    expect(outcomes.map(({ status, body }) => [status, body.code, body['why']])).toEqual([
      [400, 'unreadable-file', 'pdf'],
      [413, 'too-large', undefined],
      [400, 'bad-request', undefined],
      [400, 'invalid-input', undefined],
    ]);
  });
});

describe('whoever may type in the section', () => {
  test('[B3, P2] takes all of it into the text at once, in its order, with a way back', async () => {
    const section = await newSection();
    const file = [
      `<p id="p-${section}-2">Wij tellen alle stemmen die er echt zijn.</p>`,
      '<h3>Nieuwe kop</h3>',
      '<ul><li>Eerste punt van een lijst.</li><li>Tweede punt van een lijst.</li></ul>',
      `<p id="p-${section}-0">${texts[0]}</p>`,
    ].join('');
    const found = await preview(section, file, 'member', 'a.html');
    const reply = await take(section, found, 'key-1');
    expect(reply.status).toBe(200);
    const after = [
      'Wij tellen alle stemmen die er echt zijn.',
      'heading-3: Nieuwe kop',
      'bullet: Eerste punt van een lijst.',
      'bullet: Tweede punt van een lijst.',
      texts[0],
    ];
    expect(await textsOf(section)).toEqual(after);
    const ids = (await readSection(app.house, section)).paragraphs.map(({ id }) => id);
    expect([ids[0], ids[4]]).toEqual([`${section}-2`, `${section}-0`]);
    const { version } = reply.body as unknown as { version: Version };
    expect(version.why).toEqual({ kind: 'import', person: 'member' });
    // The same request again is the same act.
    const again = await take(section, found, 'key-1');
    expect([again.status, again.body['version']]).toEqual([200, version]);
    expect(await textsOf(section)).toEqual(after);
    const back = { from: version.moment, reason: 'Toch niet.' };
    expect((await app.as('lead').post(`/sections/${section}/restore`, back)).status).toBe(200);
    expect(await textsOf(section)).toEqual(texts);
  });

  test('[B3] fills an empty section, and leaves nothing empty in it', async () => {
    const section = await newSection(['']);
    const found = await preview(section, '# Kop\n\n1. Een\n2. Twee\n\n> Gezegd.', 'member', 'a.md');
    expect((await take(section, found)).status).toBe(200);
    expect(await textsOf(section)).toEqual([
      'heading-3: Kop',
      'ordered: Een',
      'ordered: Twee',
      'quote: Gezegd.',
    ]);
  });

  test('[B3, E2] takes nothing when a paragraph says something else by now', async () => {
    const section = await newSection();
    const file = wordFile(
      section,
      texts.map((text) => `${text} En meer.`),
    );
    const found = await preview(section, file);
    await typeInParagraph(app.house, person('member'), {
      section,
      paragraph: `${section}-1` as never,
      runs: [{ text: 'Intussen iets anders.' }],
    });
    const seq = records.state.seq;
    const reply = await take(section, found);
    expect([reply.status, reply.body.code, reply.body['paragraphs']]).toEqual([
      409,
      'stale-wording',
      [`${section}-1`],
    ]);
    expect(records.state.seq).toBe(seq);
    expect(await textsOf(section)).toEqual(texts.with(1, 'Intussen iets anders.'));
  });

  test('[B3, S3] may not once the section is in consultation, and others never', async () => {
    const section = await newSection();
    const found = await preview(section, wordFile(section, texts.with(2, null as never)));
    const changes = found.items.flatMap(chosen);
    const asked = await app.as('outsider').post(`/sections/${section}/import/text`, { changes });
    expect([asked.status, asked.body.code]).toEqual([403, 'not-allowed']);
    await bringTo(app.house, section, 'consultation');
    const reply = await take(section, found);
    expect([reply.status, reply.body.code]).toEqual([409, 'section-closed']);
    expect(await textsOf(section)).toEqual(texts);
  });
});

describe('everyone else', () => {
  test('[B2] proposes it as amendments with one reason, which adopted by number give the file', async () => {
    const section = await newSection();
    await bringTo(app.house, section, 'consultation');
    const file = [
      `<p id="p-${section}-0">${texts[0]}</p><p>Eerst dit nieuwe.</p><p>Daarna dat andere.</p>`,
      `<p id="p-${section}-1">${texts[1]!.replace('acht', 'zes')}</p>`,
    ].join('');
    const found = await preview(section, file, 'outsider', 'a.html');
    const reply = await proposing(section, found, 'outsider', 'key-2');
    expect(reply.status).toBe(201);
    const made = (reply.body as unknown as { amendments: Amendment[] }).amendments;
    expect(made.map(({ kind }) => kind)).toEqual([
      'insert-after',
      'insert-after',
      'replace',
      'delete',
    ]);
    expect(new Set(made.map(({ reason }) => reason))).toEqual(
      new Set(['Uit onze ledenvergadering.']),
    );
    expect(new Set(made.map(({ number }) => number)).size).toBe(4);
    const seq = records.state.seq;
    const again = await proposing(section, found, 'outsider', 'key-2');
    expect([again.status, again.body['amendments'], records.state.seq]).toEqual([201, made, seq]);
    for (const { id } of made)
      await adopt(app.house, person('lead'), { amendment: id, modifying: null });
    expect(await textsOf(section)).toEqual([
      texts[0],
      'Eerst dit nieuwe.',
      'Daarna dat andere.',
      texts[1]!.replace('acht', 'zes'),
    ]);
  });

  test('[B2, E2] proposes nothing when one of the paragraphs says something else by now', async () => {
    const section = await newSection();
    const file = wordFile(
      section,
      texts.map((text) => `${text} En meer.`),
    );
    const found = await preview(section, file, 'outsider');
    await typeInParagraph(app.house, person('member'), {
      section,
      paragraph: `${section}-1` as never,
      runs: [{ text: 'Intussen iets anders.' }],
    });
    const reply = await proposing(section, found, 'outsider');
    expect([reply.status, reply.body.code]).toEqual([409, 'stale-wording']);
    expect(
      Object.values(records.state.amendments).filter((one) => one.section === section),
    ).toEqual([]);
  });

  describe.each(['docx', 'odt'] as const)('with our own %s, open amendments in it', (format) => {
    test('[B2, A1] proposes none of those again, and what is new in it still', async () => {
      const section = await newSection([...texts, 'Dit staat er te veel.']);
      await bringTo(app.house, section, 'consultation');
      const open = async (place: number, kind: AmendmentKind, proposal: string) => {
        const { paragraphs } = await readSection(app.house, section);
        const shown = paragraphs[place]?.exact ?? '';
        const paragraph = `${section}-${place}` as ParagraphId;
        const input = { section, paragraph, kind, shown, proposal, reason: 'Beter.' };
        const { id } = await propose(app.house, person('otherLead'), { input, retry: null });
        return records.state.amendments[id]?.number ?? '';
      };
      const numbers = [
        [
          await open(1, 'replace', texts[1]!.replace('Elke', 'Iedere')),
          await open(1, 'replace', texts[1]!.replace('acht', 'zes')),
        ],
        [await open(1, 'insert-after', 'Wie langer wacht, hoort waarom.')],
        [await open(2, 'replace', texts[2]!.replace('alleen', 'steeds'))],
        [await open(3, 'delete', '')],
      ];
      const asked = { manifesto: 'm' as ManifestoId, section, isSignedIn: false } as const;
      const exported = await exportManifesto(app.house, {
        ...asked,
        format,
        amendments: 'tracked',
      });
      const bytes = exported.body as Uint8Array;
      const found = await preview(section, bytes, 'outsider', `m.${format}`);
      const changes = found.items.filter((item) => item.kind !== 'same');
      expect(changes.map((item) => 'proposed' in item && item.proposed)).toEqual(numbers);

      const { seq } = records.state;
      const reply = await proposing(section, found, 'outsider');
      expect([reply.status, reply.body.code, reply.body['amendments']]).toEqual([
        409,
        'already-exists',
        numbers[0],
      ]);
      expect(records.state.seq).toBe(seq);
      // With a word more it is something else, and so it is of whoever changed no more than one.
      const mine = texts[1]!.replace('acht', 'zes').replace('antwoord', 'een antwoord');
      const html = `<p id="p-${section}-0">${texts[0]!.replace('elke', 'iedere')}</p><p id="p-${section}-1">${mine}</p>`;
      const own = await preview(section, html, 'outsider', 'a.html');
      const replaced = own.items.filter((item) => item.kind === 'replace');
      expect(replaced.map(({ proposed }) => proposed)).toEqual([[], []]);
      expect((await proposing(section, { ...own, items: replaced }, 'outsider')).status).toBe(201);
      // Decided is no longer proposed.
      const [number = ''] = numbers[3] ?? [];
      const amendments = Object.values(records.state.amendments);
      const { id } = amendments.find((one) => one.number === number) as Amendment;
      const no = { type: 'decline', amendment: id, reason: 'Het blijft.' } as const;
      await records.perform(person('lead'), () => no);
      const again = await preview(section, bytes, 'outsider', `m.${format}`);
      expect(again.items.at(-1)).toMatchObject({ kind: 'delete', proposed: [] });
    });
  });

  test('[B1, S4] has nothing to read in where the text stands still', async () => {
    const section = await newSection();
    await bringTo(app.house, section, 'deciding');
    const reply = await upload(section, wordFile(section, texts), 'outsider');
    expect([reply.status, reply.body.code]).toEqual([409, 'section-closed']);
  });
});
