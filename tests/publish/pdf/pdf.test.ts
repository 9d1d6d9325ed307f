import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockJson, MarkJson } from '#shared/document.ts';
import { inlineContent } from '#shared/document.ts';
import type { ManifestoView } from '#shared/view.ts';
import { TypstTypesetter } from '../../../server/app/TypstTypesetter.ts';
import { readEdition } from '../../../server/publish/edition/readEdition.ts';
import type { ExportOptions } from '../../../server/publish/ExportOptions.ts';
import { renderPdf } from '../../../server/publish/pdf/renderPdf.ts';
import { renderJson } from '../../../server/publish/renderJson.ts';
import { hostileRuns } from '../../shared/arbitraryText.ts';
import { manifestoOf, smallManifesto } from '../smallManifesto.ts';
import { KeptTypesetter } from './KeptTypesetter.ts';
import { askPoppler, attachmentOf, hasPoppler, popplerNote } from './poppler.ts';
import { readObjects, textsUnder } from './readObjects.ts';

const typesetter = new TypstTypesetter();
const book = (view: ManifestoView, options: ExportOptions, standard: 'ua-1' | 'a-3a' = 'ua-1') =>
  renderPdf(view, options, { standard, typesetter });
const nl = { language: 'nl' } as const;
const edition = readEdition(smallManifesto, nl);
const paragraphs = edition.sections.flatMap((section) => [...section.paragraphs.values()]);

describe('the manifesto as a book', () => {
  test.each(['nl', 'en'] as const)(
    '[P4, E8] says in %s what it said when somebody looked at it',
    async (language) => {
      const kept = new KeptTypesetter();
      await renderPdf(smallManifesto, { language }, { standard: 'ua-1', typesetter: kept });
      const golden = `../golden/manifesto.${language}.book.json`;
      await expect(JSON.stringify(kept.data, null, 1)).toMatchFileSnapshot(golden);
    },
  );

  test('[X5] has the same bytes every time, whoever sets it and whatever was set before', async () => {
    const again = structuredClone(smallManifesto);
    for (const standard of ['ua-1', 'a-3a'] as const) {
      const made = await book(smallManifesto, nl, standard);
      await book(manifestoOf(), nl, standard);
      const other = renderPdf(again, nl, { standard, typesetter: new TypstTypesetter() });
      expect(Buffer.compare(made, await other)).toBe(0);
      expect(Buffer.compare(made, await book(again, nl, standard))).toBe(0);
    }
  });

  test('[X5] is tagged, in a language, with a title; each drawing says what it shows', async () => {
    const objects = readObjects(await book(smallManifesto, nl));
    expect(objects).toContain('/MarkInfo');
    expect(objects).toMatch(/\/Lang ?\(nl\)/);
    expect(objects).toMatch(/pdfuaid:part>1</);
    expect(textsUnder('Title', objects)).toContain('Dichtbij, ook digitaal');
    const drawings = textsUnder('Alt', objects);
    for (const { number, sentence } of paragraphs)
      expect(drawings).toContain(`Draagvlak van ${number}: ${sentence}`);
    for (const kind of ['H1', 'H2', 'H3', 'L', 'LI', 'BlockQuote', 'Note', 'TOC', 'Link', 'Figure'])
      expect([kind, new RegExp(`/S ?/${kind}\\b`).test(objects)]).toEqual([kind, true]);
  });

  test('[X5] in another language than its text, each part is read aloud in its own', async () => {
    const objects = readObjects(await book(smallManifesto, { language: 'en' }));
    const elements = new Map(
      [...objects.matchAll(/(\d+) 0 obj\s*<<\s*\/Type \/StructElem[\s\S]*?endobj/g)].map(
        ([element, id = '']) => [id, element],
      ),
    );
    const languageOf = (element: string): string => {
      const own = /\/Lang \((\w+)\)/.exec(element)?.[1];
      const around = elements.get(/\/P (\d+) 0 R/.exec(element)?.[1] ?? '');
      return own ?? (around === undefined ? 'en' : languageOf(around));
    };
    const spoken = [...elements.values()].flatMap((element) =>
      ['T', 'Alt'].flatMap((key) =>
        textsUnder(key, element).map((said) => [said, languageOf(element)]),
      ),
    );
    const { sections, gone } = readEdition(smallManifesto, { language: 'en' });
    for (const dutch of [
      ...sections.map((section) => section.title),
      ...gone.map(({ start }) => start),
    ])
      expect(spoken).toContainEqual([dutch, 'nl']);
    const drawn = sections.flatMap((section) => [...section.paragraphs.values()]);
    for (const { number, sentence } of drawn)
      expect(spoken).toContainEqual([`Backing of ${number}: ${sentence}`, 'en']);
    for (const english of ['Contents', 'Open amendments', 'Fingerprint'])
      expect(spoken).toContainEqual([english, 'en']);
  });

  test('[X5] for keeping, it is PDF/A-3a', async () => {
    const objects = readObjects(await book(smallManifesto, nl, 'a-3a'));
    expect(objects).toMatch(/pdfaid:part>3</);
    expect(objects).toMatch(/pdfaid:conformance>A</);
    expect(objects).toMatch(/AFRelationship ?\/Data/);
  });

  test.skipIf(!hasPoppler)(
    `for keeping, the data is in it as it is exported${popplerNote}`,
    async () => {
      const made = await book(smallManifesto, nl, 'a-3a');
      expect(askPoppler('pdfdetach', made, '-list')).toContain(`-${smallManifesto.seq}.json`);
      expect(attachmentOf(made)).toBe(renderJson(smallManifesto, nl));
    },
  );

  test.skipIf(!hasPoppler)(
    `[P4, E8, J2] is read as it was when somebody looked at it${popplerNote}`,
    async () => {
      const made = await book(smallManifesto, nl);
      const read = askPoppler('pdftotext', made, '-raw');
      // Where lines end is for the eye; a line a sentence is easier to compare.
      const sentences = read
        .replaceAll('\u00ad\n', '')
        .replaceAll(/\s+/g, ' ')
        .replaceAll('. ', '.\n');
      await expect(sentences).toMatchFileSnapshot('../golden/manifesto.nl.pdf.txt');
      expect(askPoppler('pdfinfo', made)).toMatch(/Tagged: +yes/);
    },
  );

  test.skipIf(!hasPoppler)(
    `[P4, E8, J2] each paragraph is there with number and words, who said what, and the seal${popplerNote}`,
    async () => {
      for (const standard of ['ua-1', 'a-3a'] as const) {
        const read = readOf(await book(smallManifesto, nl, standard));
        for (const { number, groups, sentence } of paragraphs) {
          const words = bodyOf(number);
          expect(read).toContain(letters(`${number} ${words.slice(0, 40)}`));
          expect(read).toContain(letters(sentence));
          // Those of whom nobody spoke are counted up in one line for the section.
          const isSpokenOf = groups.some(({ rows }) => rows.length > 0);
          for (const { label, line, rows } of isSpokenOf ? groups : []) {
            expect(read).toContain(letters(label + (rows.length > 0 ? '' : line)));
            for (const row of rows)
              for (const { name, reason } of row.voices)
                expect(read).toContain(letters(reason ? `${name}: ‘${reason}’` : name));
          }
        }
        expect(read).toContain(letters('Over 2.1 heeft nog niemand zich uitgesproken.'));
        for (const line of edition.seal.lines) expect(read).toContain(letters(line));
        for (const { label, reason } of edition.sections.flatMap((each) => each.amendments))
          expect([read.includes(letters(label)), read.includes(letters(reason))]).toEqual([
            true,
            true,
          ]);
      }
    },
  );

  test.skipIf(!hasPoppler)(
    `what has to be read aloud is in the order in which it is read${popplerNote}`,
    async () => {
      const tree = askPoppler('pdfinfo', await book(smallManifesto, nl), '-struct-text');
      const order = ['"1.1"', '"1.2"', '"Waterschap De Vliet maakt bezwaar:"', '"1.3"', '"1.10"'];
      const places = order.map((text) => tree.indexOf(text, tree.indexOf('H2')));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
      // A sentence that a drawing says already is not said twice.
      expect(tree).not.toContain('partners eens, 3 van de 5 soorten');
    },
  );

  test.skipIf(!hasPoppler)(`in part it is that part, and says so${popplerNote}`, async () => {
    const [, { id } = { id: undefined }] = smallManifesto.sections;
    const bare = readOf(await book(smallManifesto, { ...nl, annexes: 'none' }));
    expect(bare).toContain(letters(bodyOf('1.2')));
    expect(bare).not.toMatch(/maaktbezwaar|Nogniemand|Bijlage/);
    expect(bare).toContain(letters(readEdition(smallManifesto, { ...nl, annexes: 'none' }).notes[0] ?? '?')); // prettier-ignore
    const one = readOf(await book(smallManifesto, { ...nl, ...(id && { section: id }) }));
    expect(one).toContain(letters(bodyOf('2.1').slice(0, 12)));
    expect(one).not.toContain(letters(bodyOf('1.1')));
  });

  test.skipIf(!hasPoppler)(
    `alone, its paragraphs stand farther apart than their lines do${popplerNote}`,
    async () => {
      const said = 'Deze zin is lang genoeg om over twee regels van dit kleine boek te lopen. ';
      const view = manifestoOf(...['a', 'b', 'c'].map((id) => textOf(id, said.repeat(2))));
      const made = await book(view, { ...nl, annexes: 'none' });
      const page = askPoppler('pdftotext', made, '-bbox', '-f', '3', '-l', '3');
      const text = page.slice(page.indexOf('>1.1<'));
      const tops = [...text.matchAll(/xMin="76\.\d+" yMin="([\d.]+)"/g)].map(([, top]) =>
        Number(top),
      );
      // Three paragraphs of three lines; below them stands the foot of the page.
      const steps = tops.slice(1, 9).map((top, place) => top - (tops[place] ?? 0));
      const [, between, within = Infinity] = steps.toSorted((one, other) => other - one);
      expect(between).toBeGreaterThan(1.3 * within);
    },
  );
});

const textOf = (id: string, text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

describe('[X6] whatever somebody wrote', () => {
  const p = (text: string, ...marks: readonly MarkJson[]): BlockJson => ({
    type: 'paragraph',
    attrs: { id: `p${(count += 1)}` },
    content: [{ type: 'text', text, marks }],
  });
  const heading = (level: number, text: string): BlockJson => ({
    type: 'heading',
    attrs: { id: `p${(count += 1)}`, level },
    content: [{ type: 'text', text }],
  });
  const around = (type: BlockJson['type'], ...content: readonly BlockJson[]): BlockJson => ({
    type,
    content,
  });
  const nested = (inner: BlockJson, depth: number, ...types: readonly BlockJson['type'][]) =>
    Array.from({ length: depth }).reduce<BlockJson>(
      (made) => types.reduce((so, type) => around(type, so), made),
      inner,
    );
  let count = 0;

  test.each<[string, readonly BlockJson[]]>([
    ['signs that mean something to Typst', [p('#set page() *x* _y_ `z` $a$ <b> @c \\ // /* #{ } ] ~ -- "q"')]],
    ['headings that skip a depth', [heading(4, 'a'), p('b'), heading(3, 'c'), around('blockquote', heading(4, 'd'))]],
    ['a word without end', [p('x'.repeat(4_000)), p(`https://voorbeeld.example/${'a/b-c?'.repeat(200)}`)]],
    ['a paragraph of pages', [p('Woord '.repeat(4_000))]],
    ['emoji', [p('Hoera 🎉 👩👧 🇳🇱 👍🏽 ☃ ✓ → €')]],
    ['every script', [p('שלום العربية مرحبا 中文 日本 한국 ไทย हिन्दी Ελλ Кир Tiếng Şişli ĳ é')]],
    ['what no text should have', [p('a\u0000b\u0007c\u200bd\u202ee\uffff\ufffe\u00ad\u2028\u{10ffff}\ue000\u0378')]],
    ['accents without end', [p(`a${'\u0301'.repeat(200)}`)]],
    ['a footnote of pages, and nothing else', [p('noot '.repeat(2_000), { type: 'footnote' })]],
    ['an address without end', [p('x', { type: 'link', attrs: { href: `https://a.example/${'x'.repeat(9_000)}` } })]],
    ['lists too deep', [nested(p('diep'), 16, 'listItem', 'bulletList'), nested(p('diep'), 9, 'listItem', 'orderedList', 'blockquote')]],
    ['numbers too high and low', [{ ...around('orderedList', around('listItem', p('x'))), attrs: { start: 9e15 } }, { ...around('orderedList', around('listItem', p('x'))), attrs: { start: -5 } }]],
    ['one id twice', [{ ...p('a'), attrs: { id: 'x' } }, { ...p('b'), attrs: { id: 'x' } }, heading(3, 'c')]],
    ['nothing', [around('bulletList'), around('blockquote'), around('bulletList', around('listItem'))]],
  ])('it can be set: %s', async (_, blocks) => {
    const view = { ...manifestoOf(...blocks), ...(blocks.length === 3 && { title: '' }) };
    for (const standard of ['ua-1', 'a-3a'] as const)
      expect((await book(view, nl, standard)).length).toBeGreaterThan(1_000);
  }); // prettier-ignore

  test('it can be set, for any text at all', async () => {
    const run = fc.asyncProperty(fc.tuple(hostileRuns, hostileRuns), async (made) => {
      const blocks = made.map((runs, place) => ({ ...p(''), type: place ? 'heading' : 'paragraph', content: inlineContent(runs) }) as const); // prettier-ignore
      const [name = ''] = made.flat().map(({ text }) => text);
      await book({ ...manifestoOf(...blocks), title: name }, nl, 'a-3a');
    });
    await fc.assert(run, { seed: 20181116, numRuns: 60 });
  });

  test('what no typeface has is named by its number, and that is said', async () => {
    const kept = new KeptTypesetter();
    const view = manifestoOf(p('Wij zeggen 中文 en é'));
    await renderPdf(view, nl, { standard: 'ua-1', typesetter: kept });
    expect(kept.given[0]?.files['data.json']).toContain('Wij zeggen [U+4E2D][U+6587] en é');
    expect(kept.given[0]?.files['file.json']).toContain('met zijn nummer');
    await renderPdf(manifestoOf(p('Wij')), nl, { standard: 'ua-1', typesetter: kept });
    expect(kept.given[1]?.files['file.json']).not.toContain('met zijn nummer');
  });

  test('what the typefaces have is in them: Typst misses nothing', async () => {
    const coverage = await typesetter.coverage();
    const points = Array.from({ length: 0x1ffff }, (_, point) => point).filter(
      (point) =>
        coverage.some((has) => has(point)) && !/[\s\p{M}\p{C}]/u.test(String.fromCodePoint(point)),
    );
    expect(points.length).toBeGreaterThan(3_000);
    const said = points.map((point) => String.fromCodePoint(point)).join(' ');
    const template = `#set document(title: "t")\n#set text(font: ("Literata", "Source Sans 3", "Noto Sans Hebrew", "Noto Sans Arabic", "Noto Emoji"), lang: "nl")\n#read("said")`;
    const set = (text: string) =>
      typesetter.typeset({
        template,
        files: { said: text },
        standard: 'a-3a',
        at: smallManifesto.at,
      });
    expect((await set(said)).length).toBeGreaterThan(1_000);
    await expect(set('中')).rejects.toThrow(/中/);
  });
});

function readOf(pdf: Uint8Array): string {
  // At the foot of a page stands its number, and at the head of the next one the title again.
  const between = /(?:\S+ ){4}\d+ van \d+\n\f(?:Dichtbij, ook digitaal .*\n)?/g;
  return letters(askPoppler('pdftotext', pdf, '-raw').replaceAll(between, ''));
}

/** Without spaces, and hyphens at the end of a line: where lines end is of no matter. */
function letters(text: string): string {
  return text.replaceAll(/\u00ad\n|\s/g, '');
}

/** What a paragraph says, without its footnotes. */
function bodyOf(wanted: string): string {
  const found = smallManifesto.sections
    .flatMap((section) => section.paragraphs)
    .find(({ number }) => number === wanted);
  const runs = found?.wording.runs ?? [];
  const first = runs.findIndex(({ footnote }) => footnote);
  return runs
    .slice(0, first < 0 ? runs.length : first)
    .map(({ text }) => text)
    .join('');
}
