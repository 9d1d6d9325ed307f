import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineContent } from '#shared/document.ts';
import type { BlockJson, DocumentJson } from '#shared/document.ts';
import { textFormats } from '#shared/exportFormats.ts';
import type { TextFormat } from '#shared/exportFormats.ts';
import type { CoalitionId } from '#shared/ids.ts';
import type { Command } from '#shared/record/commands.ts';
import { now } from '../publish/smallManifesto.ts';
import { hostileRuns, wordRuns } from '../shared/arbitraryText.ts';
import { assertAlways } from '../shared/assertAlways.ts';
import { here, paragraph, partner, server, service, tell } from '../shared/smallNetwork.ts';
import { file, publish, tellAdopted, textOf } from './publish.ts';
import { verifyFiles } from '../../server/verify/verifyFiles.ts';
import { wrongIn } from './wrongIn.ts';

const { record, exportAs } = publish(tellAdopted(now), now);
const wrong = (format: TextFormat, text: string) =>
  wrongIn({ record, exports: [file(`altered.${format}`, text)] });

/** Replaces one text in an export, which has to be there, and says what the verifier finds. */
function altering(format: TextFormat, from: string, to: string): string {
  const text = textOf(exportAs(format));
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`There is no ${from}.`);
  return wrong(format, text.slice(0, at) + to + text.slice(at + from.length))[0] ?? 'good';
}

describe('[J2] an export', () => {
  test.each(textFormats.flatMap((format) => [[format, 'nl'] as const, [format, 'en'] as const]))(
    'as %s in %s is what the record says',
    (format, language) => {
      expect(wrongIn({ record, exports: [exportAs(format, language)] })).toEqual([]);
    },
  );

  test.each(textFormats)(
    'as %s names partners and coalitions as they are called by now',
    (format) => {
      const [before, after] = ['Waterschap De Vliet', 'Waterschap Vliet en Veen'];
      const changes: readonly Command[] = [before, after].flatMap((name): Command[] => [
        { type: 'change-partner', partner: partner('vliet'), change: { name } },
        { type: 'change-coalition', coalition: 'water' as CoalitionId, change: { theme: name } },
      ]);
      const told = changes.reduce((so, change) => tell(so, service, change), tellAdopted(now));
      const published = publish(told, now);
      const text = textOf(published.exportAs(format));
      const exports = [published.exportAs(format)];
      expect(wrongIn({ record: published.record, exports })).toEqual([]);
      expect([text.includes(before), text.includes(after)]).toEqual([false, true]);
      const lied = file(`altered.${format}`, text.replaceAll(after, before));
      expect(wrongIn({ record: published.record, exports: [lied] })).not.toEqual([]);
    },
  );

  test.each(textFormats)(
    '[P5] as %s shows what hangs on a paragraph in the section to which that was moved',
    (format) => {
      const before = tellAdopted(now, false);
      const paragraphs = ['weg', 'q1'].map((id) => paragraph(id));
      const told = tell(before, server, { type: 'follow-paragraphs', paragraphs, to: here });
      const published = publish(told, now);
      expect(told.events.length).toBe(before.events.length + 2);
      const moved = [published.exportAs(format)];
      expect(wrongIn({ record: published.record, exports: moved })).toEqual([]);
      // As it was shown before, it is no longer true.
      expect(textOf(moved[0]!)).not.toBe(textOf(publish(before, now).exportAs(format)));
    },
  );

  test('of any text at all, adopted or not, is what the record says, in every form', () => {
    const runs = fc.oneof(hostileRuns, wordRuns);
    const blocks: fc.Arbitrary<BlockJson> = fc.letrec<{ one: BlockJson }>((tie) => ({
      one: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc
          .tuple(fc.constantFrom('paragraph', 'heading'), fc.constantFrom(3, 4), runs)
          .map(([type, level, made]): BlockJson => ({
            type,
            attrs: { level },
            content: inlineContent(made),
          })),
        fc
          .tuple(
            fc.constantFrom('bulletList' as const, 'orderedList' as const, 'blockquote' as const),
            fc.array(fc.array(tie('one'), { minLength: 1, maxLength: 2 }), {
              minLength: 1,
              maxLength: 2,
            }),
            fc.constantFrom(1, 9),
          )
          .map(([type, inner, start]): BlockJson => ({
            type,
            attrs: type === 'orderedList' ? { start } : {},
            content:
              type === 'blockquote'
                ? inner.flat()
                : inner.map((content) => ({ type: 'listItem', content })),
          })),
      ),
    })).one;
    assertAlways(
      fc.array(blocks, { maxLength: 4 }),
      (content) => {
        const adopted: DocumentJson = { type: 'doc', content: withIds(content) };
        const made = publish(tellAdopted(adopted), adopted);
        const exports = textFormats.map((format) => made.exportAs(format));
        expect(wrongIn({ record: made.record, exports })).toEqual([]);
        const unsettled = publish(tellAdopted(adopted, false), adopted);
        const same = textFormats.map((format) => unsettled.exportAs(format));
        expect(wrongIn({ record: unsettled.record, exports: same })).toEqual([]);
      },
      150,
    );
  });
});

let count = 0;
function withIds(blocks: readonly BlockJson[]): BlockJson[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph' || block.type === 'heading')
      return { ...block, attrs: { ...block.attrs, id: `b${(count += 1)}` } };
    return { ...block, content: withIds((block.content ?? []) as readonly BlockJson[]) };
  });
}

type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function withOther(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    if (typeof value === 'string') return `${value}x`;
    return typeof value === 'number' ? value + 1 : value === null ? 'x' : !value;
  }
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string | number, unknown>;
  copy[key] = withOther(copy[key], rest);
  return copy;
}

describe('[J2] an export in JSON', () => {
  const data = JSON.parse(textOf(exportAs('json'))) as unknown;

  test('cannot be changed in any place, but for these, which are not in the record', () => {
    const unseen = leaves(data)
      .filter((path) => wrong('json', JSON.stringify(withOther(data, path))).length === 0)
      .map((path) => path.filter((key) => !/^\d+$/.test(String(key))).join('.'));
    expect([...new Set(unseen)].toSorted()).toEqual([
      'at',
      // Which amendments meet, and what adopting one would do now.
      'sections.paragraphs.amendments.collisions.number',
      'sections.paragraphs.amendments.collisions.on',
      'sections.paragraphs.amendments.standing',
    ]);
  });

  test('from before it said what an agreement depends on is good, where none depends', () => {
    const earlier = (keeps: boolean) =>
      JSON.stringify(data, (_, value: Record<string, unknown> | null) => {
        if (value === null || !('dependsOn' in Object(value))) return value;
        if (keeps && value['dependsOn'] !== null) return value;
        return { ...value, dependsOn: undefined, condition: undefined };
      });
    expect(wrong('json', earlier(true))).toEqual([]);
    expect(wrong('json', earlier(false))[0]).toMatch(/endorsement \d, dependsOn/u);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'an endorsement gone',
      (text) => without(text, 'endorsements'),
      /endorsement 1|endorsement \d: it is missing/,
    ],
    ['an amendment gone', (text) => without(text, 'amendments'), /amendment \d: it is missing/],
  ])('%s is found', (_, change, wanted) => {
    expect(wrong('json', change(textOf(exportAs('json'))))[0]).toMatch(wanted);
  });

  test.each(['endorsements', 'amendments'] as const)('one of the %s twice is found', (list) => {
    interface Hung {
      endorsements: object[];
      amendments: object[];
    }
    const made = JSON.parse(textOf(exportAs('json'))) as { sections: { paragraphs: Hung[] }[] };
    const hung = made.sections[1]?.paragraphs[0]?.[list] ?? [];
    hung.push(hung[0] ?? {});
    expect(wrong('json', JSON.stringify(made))[0]).toMatch(/the record does not have this/);
  });

  test('a paragraph of one’s own is found', () => {
    const made = JSON.parse(textOf(exportAs('json'))) as { sections: { paragraphs: object[] }[] };
    made.sections[1]?.paragraphs.push({ ...made.sections[1].paragraphs[0], id: 'nieuw' });
    expect(wrong('json', JSON.stringify(made))[0]).toMatch(/section 2, paragraphs/);
  });
});

/** The export without the last of the first list of this name that has anything in it. */
function without(text: string, list: string): string {
  let isDone = false;
  return JSON.stringify(JSON.parse(text), (key, value: unknown) => {
    if (key !== list || isDone || !Array.isArray(value) || value.length === 0) return value;
    isDone = true;
    return value.slice(0, -1);
  });
}

describe('[J2] an export in HTML', () => {
  test('any letter of the adopted text that is changed is found, with its paragraph', () => {
    const text = textOf(exportAs('html'));
    const section = text.slice(text.indexOf('id="s-1"'), text.indexOf('id="s-2"'));
    const from = text.indexOf(section);
    const found = [...section.matchAll(/<p class="text">(.*?)<\/p>|<h[34]>(.*?)<\/h[34]>/g)];
    let changed = 0;
    let letters = 0;
    for (const { 0: whole, index } of found) {
      for (const { index: at } of whole.matchAll(/(?<=>[^<]*)\p{L}(?=[^<]*<)/gu)) {
        const place = from + index + at;
        const before = text.slice(0, place);
        // Not in the middle of what stands for a sign.
        if (/&[^;]*$/.test(before) || (letters += 1) % 3 > 0) continue;
        const made = `${before}X${text.slice(place + 1)}`;
        expect(wrong('html', made)[0]).toMatch(/section 1, paragraph .*not the adopted text/);
        changed += 1;
      }
    }
    expect(changed).toBeGreaterThan(100);
  });

  test.each<[string, string, string, RegExp]>([
    [
      'an objection that became an agreement',
      '<div class="objection">',
      '<div class="valid">',
      /paragraph 1\.2: .*annex/,
    ],
    [
      'a partner under another stance',
      '</b> duinrade</dd>',
      '</b> vliet</dd>',
      /paragraph 1\.\d: .*annex/,
    ],
    [
      'another reason',
      '‘Zeg ook: wie; en wanneer.’</i></dd>',
      '‘Goed zo.’</i></dd>',
      /paragraph 1\.2: .*annex/,
    ],
    [
      'another reason in the margin',
      '‘Zeg ook: wie; en wanneer.’',
      '‘Goed zo.’',
      /paragraph 1\.2: .*nobody made/,
    ],
    ['another number', '</span>1.1</a>', '</span>1.7</a>', /section 1, paragraph/],
    ['another title', '</span>hier</h2>', '</span>daar</h2>', /no manifesto with these titles/],
    [
      'other words in a text that is not adopted',
      'Wie meepraat, ziet wat',
      'Wie meepraat, weet wat',
      /paragraph 2\.1: .*annex/,
    ],
    ['another open amendment', '<h3>A-001', '<h3>A-002', /open amendments: .*A-001/],
    ['another amendment to depend on', '(A-001)', '(A-002)', /paragraph 2\.1: .*annex/],
    ['another root', 'root ', 'root 0', /no seal/],
    ['another seq', 'seq ', 'seq 1', /the last are missing/],
    ['a partner where a paragraph is gone', 'b-weg', 'b-elders', /vanished paragraph/],
    ['markup that is none', '</main>', '</div>', /not the HTML of an export/],
    ['words between paragraphs', '<div class="p"', 'Nooit. <div class="p"', /section 1: .*Nooit/],
    [
      'a paragraph more',
      '<div class="p"',
      '<p class="text">Nooit.</p><div class="p"',
      /section 1:/,
    ],
    ['a text more', '<details>', '<p class="text">Nooit.</p><details>', /section 1: .*two texts/],
    ['a title more', '<div class="p"', '<header>Nooit.</header><div class="p"', /section 1:/],
    ['words before the text', '<main', '<div>Nooit.</div><main', /what no export has here: div/],
    ['words struck out', 'gewone taal', '<del>gewone taal</del>', /section 1: .*del/],
    [
      'words hidden by a class of ours',
      'gewone taal',
      '<span class="hidden">gewone taal</span>',
      /section 1: .*span\.hidden/,
    ],
    ['a paragraph hidden', '<div class="p"', '<div hidden class="p"', /not the HTML of an export/],
    ['a style', '<div class="p"', '<div style="opacity:0" class="p"', /not the HTML of an export/],
    ['a class twice', '<div class="p"', '<div class="x" class="p"', /not the HTML of an export/],
    ['other quotes', '<div class="p"', `<div id='x' class="p"`, /not the HTML of an export/],
    ['a script', '</head>', '<script>1</script></head>', /not the HTML of an export/],
    [
      'a script that is called data',
      '</head>',
      '<script type="application/ld+json" src="/x.js"></script></head>',
      /not the HTML of an export/,
    ],
    ['a template', '<main', '<template><main', /not the HTML of an export/],
    ['markup in a title', '<title>', '<title><p>', /not the HTML of an export/],
    [
      'another name for a group',
      'Open bezwaren</dt>',
      'Staat achter deze woorden</dt>',
      /paragraph 1\.1: .*annex/,
    ],
    ['a partner among nobody', '<dd>Nog niemand.', '<dd>vliet', /paragraph 1\.\d: .*annex/],
    ['a partner among the sums', '<dd><b>', '<dd><b>vliet</b><b>', /not listed here/],
    ['words in the annex', '<div class="backing"', 'Voor.<div class="backing"', /annex: .*Voor/],
    ['another number in the annex', '">1.1</a>', '">1.2</a>', /paragraph 1\.1: .*annex/],
    ['another number that is not adopted', '</span>2.1</a>', '</span>2.7</a>', /another number/],
    ['an objection of another', '<b>vliet maakt', '<b>duinrade maakt', /1\.2: .*nobody made/],
    ['part of a reason in the margin', '‘Zeg ook: wie; en wanneer.’', '‘Zeg ook.’', /nobody made/],
  ])('%s is found', (_, from, to, wanted) => {
    expect(altering('html', from, to)).toMatch(wanted);
  });
});

test('[J2] an objection that is left out beside its paragraph is found', () => {
  const text = textOf(exportAs('html')).replace(/<div class="margin">.*?<\/div>/su, '');
  expect(wrong('html', text)).toEqual([expect.stringMatching(/1\.2: an objection does not stand/)]);
});

test('[J2] a paragraph that stands twice in the annex is found', () => {
  const text = textOf(exportAs('html')).replace(
    /<div class="backing".*?<\/dl>\s*<\/div>/su,
    '$&$&',
  );
  expect(wrong('html', text)).toEqual([expect.stringMatching(/1\.2: the annex does not/)]);
});

describe.each(['md', 'txt'] as const)('[J2] an export as %s', (format) => {
  test.each<[string, string, string, RegExp]>([
    [
      'a word of the adopted text',
      'gewone taal',
      'moeilijke taal',
      /paragraph 1\.2: .*not the adopted/,
    ],
    ['a word in a list', 'Dan pas', 'Dan nooit', /paragraph 1\.\d+: .*not the adopted/],
    ['a word in a quotation', 'Niemand had', 'Iedereen had', /paragraph 1\.\d+: .*not the adopted/],
    ['a word in a heading', 'Wat dat vraagt', 'Wat dat kost', /not the adopted/],
    ['a sign', 'zijn.', 'zijn!', /paragraph 1\.3: .*not the adopted/],
    ['where a link leads', 'lijst?a=1', 'lijst?a=2', /paragraph 1\.\d+: .*not the adopted/],
    ['a number', '1.2', '1.9', /paragraph 1\.2: .*not the adopted/],
    ['a title of a section', '1. hier', '1. daar', /section 1: here should stand ‘1\. hier’/],
    ['the title', 'Dichtbij', 'Ver weg', /no manifesto with this title/],
    ['the root', 'root ', 'wortel ', /no seal/],
    ['the number of events', 'seq ', 'seq 1', /the last are missing/],
  ])('%s that is changed is found', (_, from, to, wanted) => {
    expect(altering(format, from, to)).toMatch(wanted);
  });
});

test('[J2] a text of nothing but signs is checked in no time', () => {
  const signs: DocumentJson = {
    type: 'doc',
    content: Array.from({ length: 60 }, (_, place) => ({
      type: 'heading',
      attrs: { id: `h${place}`, level: 3 },
      content: [{ type: 'text', text: '- #' }],
    })),
  };
  const made = publish(tellAdopted(signs), signs);
  const exports = (['md', 'txt'] as const).map((format) => made.exportAs(format));
  expect(wrongIn({ record: made.record, exports })).toEqual([]);
  const fewer = exports.map(({ name, bytes }) =>
    file(name, textOf({ name, bytes }).replace('- #', '- *').replace('\\- \\#', '\\- \\*')),
  );
  expect(wrongIn({ record: made.record, exports: fewer })).toHaveLength(2);
});

test('[J2] a text that is put in a comment is found', () => {
  const text = textOf(exportAs('md'))
    .replace(/(?=\*\*1\.1\*\*)/u, '<!--\n')
    .replace(/(?=## 2\.)/u, '-->\n');
  expect(wrong('md', text)).toEqual([expect.stringMatching(/markup in it/)]);
});

test('[J2] an export of another form than its name says, or none at all, is not good', () => {
  for (const [name, text] of [
    ['x.json', '{'],
    ['x.json', 'null'],
    ['x.html', 'hello'],
    ['x.md', ''],
  ] as const)
    expect(wrongIn({ record, exports: [file(name, text)] })).toHaveLength(1);
});

test.each(['docx', 'odt', 'pdf', 'epub', 'ods', 'zip', 'csv', 'doc'])(
  '[J2] a .%s file is said not to be read, which is neither good nor wrong',
  (form) => {
    const name = `m.${form}`;
    const bytes = Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe);
    const { isGood, isRead, lines } = verifyFiles({
      record,
      receipts: [],
      exports: [{ name, bytes }, exportAs('md', 'nl')],
    });
    expect({ isGood, isRead }).toEqual({ isGood: true, isRead: false });
    expect(lines.filter((line) => line.includes(name))).toEqual([
      expect.stringMatching(/^UNREAD .* is not read here/u),
    ]);
  },
);
