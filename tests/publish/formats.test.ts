import { describe, expect, test } from 'vitest';
import type { BlockJson } from '#shared/document.ts';
import { officeFormats as officeForms, textFormats as textForms } from '#shared/exportFormats.ts';
import type { OfficeFormat, TextFormat } from '#shared/exportFormats.ts';
import type { ManifestoView } from '#shared/view.ts';
import { officeFormats, textFormats } from '../../server/publish/formats.ts';
import { markdownBlocks } from '../../server/publish/markdown/markdownBlocks.ts';
import { markdownRuns } from '../../server/publish/markdown/markdownRuns.ts';
import { wrapText } from '../../server/publish/text/wrapText.ts';
import { readOffice } from './office/partsOf.ts';
import { smallManifesto } from './smallManifesto.ts';

const numbers = smallManifesto.sections.flatMap(({ paragraphs }) =>
  paragraphs.flatMap(({ number, text, wording: { runs } }) => {
    const body = runs.map((run) => (run.footnote ? '' : run.text)).join('');
    return number === null ? [] : [{ number, text, body }];
  }),
);
type Form = TextFormat | OfficeFormat;
/** The letters and digits somebody reads, addresses and numbers of footnotes left out. */
const reads: Record<Form, (made: string) => string> = {
  odt: (made) => made,
  docx: (made) => made,
  md: (made) => made.replaceAll(/\]\(<[^>]*>\)|\[\^\d+\]/g, ''),
  html: (made) =>
    made
      .replaceAll(/<style>[\s\S]*?<\/style>|<sup[\s\S]*?<\/sup\s*>|<[^>]*>/g, '')
      .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, ' '),
  txt: (made) =>
    made.replaceAll(/\(https:[^)]*\)|(?<=\S)\[\d+\]/g, '').replaceAll(/^(\S+ +)\d+\. /gm, '$1'),
  json: (made) => made.replaceAll('\\"', ''),
};
/** What each form says, as text. */
const forms: readonly [Form, (view: ManifestoView) => string][] = [
  ...textForms.map((name): [Form, (view: ManifestoView) => string] => [
    name,
    (view) => textFormats[name].render(view, { language: 'nl' }),
  ]),
  ...officeForms.map((name): [Form, (view: ManifestoView) => string] => [
    name,
    (view) => readOffice(officeFormats[name].render(view, { language: 'nl' })),
  ]),
];
const letters = (made: string) => made.replaceAll(/[^\p{L}\p{N}.]|\.(?!\p{N})/gu, '');

describe('every form', () => {
  test.each(forms)(
    '[P4] %s gives each paragraph the number it has everywhere, in the same order',
    (name, write) => {
      const made = letters(reads[name](write(smallManifesto)));
      let from = 0;
      for (const { number, text, body } of numbers) {
        const said = name === 'json' ? letters(text) : number + letters(body);
        const place = made.indexOf(said, from);
        expect([said, place >= from]).toEqual([said, true]);
        const mark = name === 'json' ? `number${number}` : number;
        expect(made.lastIndexOf(mark, place)).toBeGreaterThanOrEqual(from);
        from = place;
      }
    },
  );

  test.each(forms)(
    '[E4, E8] %s tells who agrees, who objects and why, and of how many of which type',
    (name, write) => {
      const made = write(smallManifesto).replaceAll(/\s+/g, ' ');
      expect(made).toContain('Bij hoog water is');
      expect(made).toContain('Zeg ook hoe lang.');
      expect(made).toContain(
        name === 'json' ? '"partnerType": "municipality"' : 'Gemeenten (2 van 3)',
      );
    },
  );

  test.each(forms)(
    '[E6] %s tells who agrees once an amendment comes, and for whom it did not come',
    (name, write) => {
      const made = write(smallManifesto).replaceAll(/\s+/g, ' ');
      const [waits, unmet] =
        name === 'json'
          ? [
              '"dependsOn": "a2", "condition": "waiting"',
              '"dependsOn": "a5", "condition": "failed", "validity": "outdated"',
            ]
          : ['Meedoen (A-002)', 'Waterschap De Vliet (mits A-007, die niet is overgenomen)'];
      expect(made).toContain(waits);
      expect(made).toContain(unmet);
    },
  );

  test.each(forms)(
    '[J1, J2] %s says of which moment it is, and the signed root of the record',
    (_, write) => {
      const made = write(smallManifesto);
      const { seq, root, key, signature } = smallManifesto.head;
      for (const said of [String(seq), root, key, signature.slice(0, 64), signature.slice(64)])
        expect(made).toContain(said);
    },
  );

  test.each(forms)('[A3] %s lists what is open', (_, write) => {
    const made = write(smallManifesto);
    for (const number of ['A-001', 'A-002', 'A-003', 'A-004']) expect(made).toContain(number);
  });

  test.each(Object.entries(textFormats))(
    '[X1, I2] %s tells what was decided and why, and what became of each recommendation',
    (name, { render }) => {
      const made = render(smallManifesto, { language: 'nl' }).replaceAll(/\s+/g, ' ');
      for (const said of ['A-007', 'Te kort.', 'I-001', 'I-003', 'Dat kan nog niet.'])
        expect(made).toContain(said);
      const [role, verdict, words] =
        name === 'json'
          ? ['"kind": "declined"', '"verdict": "partly"', '"words": "other"']
          : [
              'afgewezen door een trekker op 28 september 2026.',
              'deels verwerkt, gezegd op 28 september 2026',
              'eerdere woorden van 1.4',
            ];
      for (const said of [role, verdict, words]) expect(made).toContain(said);
      const bare = render(smallManifesto, { language: 'nl', annexes: 'none' });
      expect(bare).not.toMatch(/A-00\d|I-00\d|Zeg ook hoe lang/u);
    },
  );
});

describe('Markdown', () => {
  test.each([
    [[{ text: 'a' }, { text: 'b', bold: true as const }, { text: 'c' }], 'a**b**c'],
    [[{ text: 'a' }, { text: ' b ', bold: true as const }, { text: 'c' }], 'a **b** c'],
    [[{ text: 'in' }, { text: 'een', italic: true as const }], 'i&#110;_een_'],
    [
      [{ text: 'let op!' }, { text: 'hier', href: 'https://a.example/(x)' }],
      'let op&#33;[hier](<https://a.example/(x)>)',
    ],
    [[{ text: 'a' }, { text: '(b)', bold: true as const }, { text: 'c' }], '&#97;**(b)**&#99;'],
    [
      [
        { text: 'a', bold: true as const },
        { text: ' b ', bold: true as const, italic: true as const },
        { text: 'c', italic: true as const },
      ],
      '**a _b_** _c_',
    ],
    [[{ text: 'b', bold: true as const, italic: true as const }], '**_b_**'],
  ])('%j is %s', (runs, markdown) => {
    expect(markdownRuns(runs)).toBe(markdown);
  });

  test('two lists in a row stay two', () => {
    const list = (type: BlockJson['type'], text: string): BlockJson => ({
      type,
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        },
      ],
    });
    const blocks = [list('bulletList', 'a'), list('bulletList', 'b'), list('orderedList', 'c')];
    expect(
      markdownBlocks([...blocks, list('orderedList', 'd')], {
        paragraphs: new Map(),
        notes: new Map(),
      }),
    ).toBe('- a\n\n* b\n\n1. c\n\n1) d');
  });
});

describe('plain text', () => {
  test('lines are at most 80 characters, and what is too long is cut', () => {
    const lines = wrapText(`kort ${'x'.repeat(200)} kort`, '1.1  ');
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(`1.1kort${'x'.repeat(200)}kort`);
    expect(lines.slice(1).every((line) => line.startsWith('     '))).toBe(true);
  });
});
