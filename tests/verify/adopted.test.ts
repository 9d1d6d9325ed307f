import { describe, expect, test } from 'vitest';
import type { BlockJson, DocumentJson, TextJson } from '#shared/document.ts';
import { checkAdoptedText } from '../../server/verify/checkAdoptedText.ts';
import { readParagraphs } from '../../server/verify/readParagraphs.ts';
import { file, publish, tellAdopted, textOf } from './publish.ts';
import { as, moving, tell } from '../shared/smallNetwork.ts';
import { wrongIn } from './wrongIn.ts';

let count = 0;
const block = (type: BlockJson['type'], ...texts: readonly (string | TextJson)[]): BlockJson => ({
  type,
  attrs: { id: `x${(count += 1)}`, level: 3 },
  content: texts.map((text) => (typeof text === 'string' ? { type: 'text', text } : text)),
});
const p = (...texts: readonly (string | TextJson)[]) => block('paragraph', ...texts);
const around = (type: BlockJson['type'], ...content: readonly BlockJson[]): BlockJson => ({
  type,
  content,
});
const item = (...content: readonly BlockJson[]) => around('listItem', ...content);
const marked = (text: string, type: 'bold' | 'italic'): TextJson => ({
  type: 'text',
  text,
  marks: [{ type }],
});
const long =
  'zonneweideparkeerplaatsvergunningaanvraagformulierenbaliemedewerkersoverlegtafelgesprekken';

const adopted: DocumentJson = {
  type: 'doc',
  content: [
    p('Wij doen niet mee aan de proef.'),
    p('500 euro per inwoner gaat naar groen.'),
    p('Wie een inkomen > 40.000 heeft, betaalt mee.'),
    p('De temperatuur stijgt met 2 graden'),
    p('Zie [1]: niet'),
    block('heading', 'Talen als C #'),
    p('Wij tellen ', marked('alleen', 'bold'), ' de st', marked('emm', 'italic'), 'en.'),
    around('blockquote', p('Niemand vroeg ons iets.'), p('Nu wel.')),
    around('bulletList', item(p('Een plek.'), around('bulletList', item(p('Voor elk.'))))),
    around('bulletList', item(p('Nog een lijst.'))),
    around('orderedList', item(p('Luisteren.')), item(p('Besluiten.'))),
    p(`Met een ${long} erbij.`),
    p('Laatste.'),
  ],
};
const { record, exportAs } = publish(tellAdopted(adopted), adopted);

const attacks: Record<'md' | 'txt', readonly (readonly [string, string, string])[]> = {
  md: [
    ['a word in the address of a link', 'doen niet mee', '[doen](<niet>) mee'],
    ['a word in the address of no link', 'doen niet mee', 'doen ](<niet>) mee'],
    ['a paragraph in an address', '**1.15** Laatste.', '[](<1.15 Laatste.>)'],
    ['a link with no text', 'Laatste.', 'Laatste.[](<https://x.example>)'],
    ['words as a picture', 'Laatste.', '![Laatste.](<>)'],
    ['a sign that was left out', 'inkomen \\> 40', 'inkomen 40'],
    ['a sign of a quotation', '500 euro', '\\> 500 euro'],
    ['a definition that nobody sees', 'Zie \\[1\\]: niet', 'Zie\n\n[\\[1]: niet'],
    ['a paragraph as code', '**1.2**', '    **1.2**'],
    ['a paragraph as a heading', '**1.2**', '# **1.2**'],
    ['a heading of another level', '### Talen', '#### Talen'],
    ['a sign at the end of a heading', 'C \\#', 'C #'],
    ['a letter behind a backslash', '500 euro', '500 \\euro'],
    ['a mark that went', '**alleen**', 'alleen'],
    ['a mark of other words', 'gaat naar', 'gaat **naar**'],
    ['marks of nothing', 'gaat naar', 'gaat ****naar'],
    ['marks beside a space', '**alleen**', '**alleen **'],
    ['a mark beside a letter', 's&#116;_emm_', 'st_emm_'],
    ['a quotation that is none', '> **1.7**', '**1.7**'],
    ['a quotation that goes on', 'Nu wel.\n\n', 'Nu wel.\n'],
    ['a list that is none', '* **1.11**', '**1.11**'],
    ['two lists as one', '* **1.11**', '- **1.11**'],
    ['another number in a list', '2. **1.13**', '3. **1.13**'],
  ],
  txt: [
    ['a sign that was left out', 'inkomen > 40', 'inkomen 40'],
    ['a sign of a quotation', '500 euro', '> 500 euro'],
    ['a sign inside', 'met 2 graden', 'met >2 graden'],
    ['a word cut in two', 'met 2 graden', 'met 2\n        gra\n        den'],
    [
      'a word cut elsewhere',
      `\n        ${long.slice(0, 72)}\n        `,
      `\n        ${long.slice(0, 60)}\n        ${long.slice(60, 72)}`,
    ],
    ['a quotation that is none', '> Niemand', 'Niemand'],
    ['a list that is none', '- Nog een', 'Nog een'],
    ['another number in a list', '2. Besluiten', '3. Besluiten'],
    ['a quotation that goes on', 'Nu wel.\n\n', 'Nu wel.\n        > '],
  ],
};
const ofBoth = [
  ['another number', '500 euro', '2.500 euro'],
  ['a number below zero', '500 euro', '-500 euro'],
  ['signs behind a paragraph', 'met 2 graden', 'met 2 graden\n\n100. - # 7)'],
  ['a row of spaces', 'met 2 graden', `met 2${' '.repeat(300)}graden`],
  ['a space in a word', 'graden', 'gra den'],
] as const;

describe.each(['md', 'txt'] as const)('[J2] an adopted text as %s', (form) => {
  const text = textOf(exportAs(form));
  const wrong = (made: string) => wrongIn({ record, exports: [file(`x.${form}`, made)] });

  test('is good as it is', () => {
    expect(wrong(text)).toEqual([]);
  });

  test.each([...attacks[form], ...ofBoth])('%s is found', (_, from, to) => {
    const made = text.replace(from, () => to);
    expect(made).not.toBe(text);
    expect(wrong(made)).toEqual([expect.stringMatching(/WRONG {2}x\.\w+, section 1/)]);
  });

  test('has no sign that can be left out, said twice or followed by another', () => {
    const [, body = ''] = /\(dichtbij\)\n([^]*?)\n(?:## )?2\. elders/u.exec(text) ?? [];
    const paragraphs = readParagraphs(adopted, 1);
    const isGood = (made: string) => {
      try {
        checkAdoptedText(made.split('\n'), {
          document: adopted,
          paragraphs,
          form,
          firstNote: 1,
          where: 'x',
        });
        return true;
      } catch {
        return false;
      }
    };
    // Blank lines may be more, and a backslash may stand before a sign that means nothing.
    const bare = (made: string) =>
      made
        .replaceAll('\\', '')
        .replaceAll(/\n[\s>]*(?=\n)/gu, '')
        .trim();
    const changes = Array.from(body).flatMap((sign, place) =>
      ['', sign + sign, ...Array.from(' >-_7\n').map((other) => sign + other)].map(
        (other) => body.slice(0, place) + other + body.slice(place + 1),
      ),
    );
    const unseen = changes.filter((made) => bare(made) !== bare(body) && isGood(made));
    expect(isGood(body)).toBe(true);
    expect(changes.length).toBeGreaterThan(4_000);
    expect(unseen).toEqual([]);
  });
});

test.each(['md', 'txt', 'html', 'json'] as const)(
  '[J2] an adoption of the first records, which has no moment, has no date as %s, and is good',
  (form) => {
    const phases = ['consultation', 'deciding', 'adopted'] as const;
    const old = phases.reduce(
      (told, phase) => tell(told, as('lead'), moving({ phase, document: adopted, moment: null })),
      tellAdopted(adopted, false),
    );
    const before = publish(old, adopted);
    const text = textOf(before.exportAs(form));
    expect(text).not.toContain('Vastgesteld op');
    expect(wrongIn({ record: before.record, exports: [file(`x.${form}`, text)] })).toEqual([]);
  },
);
