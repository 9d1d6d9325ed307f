import { describe, expect, test } from 'vitest';
import { checkText } from '../../server/verify/checkText.ts';
import { Fault } from '../../server/verify/Fault.ts';
import { readRecord } from '../../server/verify/readRecord.ts';
import { now } from '../publish/smallManifesto.ts';
import { file, publish, tellAdopted, textOf } from './publish.ts';
import { wrongIn } from './wrongIn.ts';

const published = publish(tellAdopted(now), now);
const record = readRecord(published.record.bytes);

/** What is wrong with a text in place of the export, and where; empty when all is good. */
function wrong(form: 'md' | 'txt', text: string): string {
  try {
    checkText(text, record, { where: 'x', form });
    return '';
  } catch (reason) {
    return reason instanceof Fault ? `${reason.where}: ${reason.message}` : '';
  }
}

describe.each([
  ['md', 'nl'],
  ['md', 'en'],
  ['txt', 'nl'],
  ['txt', 'en'],
] as const)('[J2] the annex of an export as %s in %s', (form, language) => {
  const text = textOf(published.exportAs(form, language));
  const lines = text.split('\n');
  const annex = lines.findIndex((line) => /^(?:## )?(?:Bijlage|Annex): /.test(line));
  const places = [...lines.keys()].filter(
    (place) => place >= annex && /[^\s`]/u.test(lines[place] ?? ''),
  );
  const unseen = (change: (place: number) => readonly string[]) =>
    places.filter((place) => {
      const made = change(place).join('\n');
      return (
        made !== text &&
        !/^x, (?:line \d+|section 2|names|seal|annex)|no seal/.test(wrong(form, made))
      );
    });
  const seen = (place: number) => lines[place];

  test('is good as it is', () => {
    expect(wrong(form, text)).toBe('');
    expect(places.length).toBeGreaterThan(80);
  });

  test('has no line that can be left out, said twice or put elsewhere', () => {
    expect(unseen((place) => lines.toSpliced(place, 1)).map(seen)).toEqual([]);
    expect(unseen((place) => lines.toSpliced(place, 0, lines[place] ?? '')).map(seen)).toEqual([]);
    const next = (place: number) => places[places.indexOf(place) + 1] ?? place;
    const swapped = (place: number) =>
      lines.with(place, lines[next(place)] ?? '').with(next(place), lines[place] ?? '');
    expect(unseen(swapped).map(seen)).toEqual([]);
  });

  test('has no word, name or number that can be another', () => {
    const words = Array.from({ length: 24 }, (_, word) => word);
    const other = (place: number, word: number) => {
      const parts = (lines[place] ?? '').split(/(?<=\s)/u);
      const found = (parts[word] ?? '').replace(/[\p{L}\p{N}]/u, (sign) =>
        sign === '7' ? '8' : /\d/.test(sign) ? '7' : 'X',
      );
      return lines.with(place, parts.with(Math.min(word, parts.length - 1), found).join(''));
    };
    // One word in three of each line: every line has many, and each is read in the same way.
    const left = words.flatMap((word) =>
      unseen((place) =>
        (place + word) % 3 === 0 && word < (lines[place] ?? '').split(/(?<=\s)/u).length
          ? other(place, word)
          : lines,
      ).map((place) => [word, lines[place]]),
    );
    // Nobody spoke of the paragraph that this one took in.
    expect(left.filter(([, line]) => line !== '2.1 q1 q0')).toEqual([]);
  });
});

const attacks: readonly [string, 'md' | 'txt', string, string, RegExp][] = [
  ['a comment around an objection', 'md', '- Open bezwaren:', '<!-- -->- Open bezwaren:', /markup/],
  ['a name struck through', 'md', ': duinrade\n', ': ~~duinrade~~\n', /annex, paragraph 1\.1/],
  ['a name in italics', 'md', ': duinrade\n', ': _duinrade_\n', /annex, paragraph 1\.1/],
  ['a name in code', 'md', ': duinrade\n', ': `duinrade`\n', /annex, paragraph 1\.1/],
  [
    'a name as a link',
    'md',
    ': duinrade\n',
    ': [duinrade](<https://x.example>)\n',
    /annex, paragraph 1\.1/,
  ],
  [
    'a definition that nobody sees',
    'md',
    '- Onthield zich:',
    '[x]: y\n\n- Onthield zich:',
    /annex, paragraph 1\.1/,
  ],
  ['a letter by its number', 'md', ': duinrade\n', ': &#x64;uinrade\n', /annex, paragraph 1\.1/],
  [
    'a list that is code',
    'md',
    '- Onthield zich:',
    '    - Onthield zich:',
    /annex, paragraph 1\.1/,
  ],
  [
    'an image in a text on no record',
    'md',
    '**2.1** Wie',
    '**2.1** ![Niet](<https://x.example>) Wie',
    /section 2: /,
  ],
  ['a text on no record in code', 'md', '**2.1** Wie', '**2.1** `Wie`', /section 2: /],
  [
    'words under a text on no record',
    'md',
    '\n**2.2**',
    '\nDit is vastgesteld.\n\n**2.2**',
    /section 2: /,
  ],
  [
    'a space that nobody sees',
    'txt',
    ': duinrade\n',
    ': duin\u200brade\n',
    /line \d+: .*nobody can see/,
  ],
  [
    'a letter that looks the same',
    'txt',
    ': duinrade\n',
    ': duinr\u0430de\n',
    /annex, paragraph 1\.1/,
  ],
  [
    'a name pushed aside',
    'txt',
    ': duinrade\n',
    `: ${' '.repeat(300)}duinrade\n`,
    /annex, paragraph 1\.1/,
  ],
  [
    'a reason of two lines as two groups',
    'txt',
    '  Onthield zich:',
    'Onthield zich:',
    /annex, paragraph 1\.1/,
  ],
  [
    'a title of one’s own',
    'txt',
    '\nBijlage:',
    '\nBesluit\n-------\n\nBijlage:',
    /line \d+, annex/,
  ],
  [
    'a paragraph of one’s own',
    'txt',
    '2.2     Ook',
    '2.2     Altijd.\n\n2.3     Ook',
    /paragraph 2\.2|names/,
  ],
  [
    'other words under an endorsement',
    'md',
    '**2.1** Wie meepraat, ziet',
    '**2.1** Wie meepraat, weet',
    /paragraph 2\.1/,
  ],
  [
    'other words under an endorsement',
    'txt',
    '2.1     Wie meepraat, ziet',
    '2.1     Wie meepraat, weet',
    /paragraph 2\.1/,
  ],
  ['a mark under an endorsement', 'md', '**2.2** Ook', '**2.2** **Ook**', /paragraph 2\.2/],
  [
    'words behind an adopted text',
    'md',
    '## 2. elders',
    '**1.11** Altijd.\n\n## 2. elders',
    /section 1: .*more text/,
  ],
  [
    'words behind an adopted text',
    'txt',
    '\n2. elders',
    '1.11    Altijd.\n\n2. elders',
    /section 1: .*more text/,
  ],
  ['two paragraphs as one', 'md', 'gebeurt.\n\n**2.2**', 'gebeurt.\n**2.2**', /section 2: /],
  ['a sign before a letter', 'md', ': duinrade\n', ': \\duinrade\n', /annex, paragraph 1\.1/],
  ['a name cut in two', 'txt', ': duinrade\n', ': duin\n      rade\n', /annex, paragraph 1\.1/],
  ['another phase', 'md', '_Vastgesteld op 28 september 2026_', '_Schrijven_', /section 1: /],
  ['another day of adoption', 'txt', 'Vastgesteld op 28', 'Vastgesteld op 27', /section 1: /],
  ['another writer', 'txt', 'Geschreven door duinrade', 'Geschreven door opencode', /section 1: /],
  ['the names left out', 'md', '2.2 q2\n', '', /annex, paragraph 2\.2/],
  ['a name of another', 'md', '2.2 q2\n', '2.2 q1\n', /annex, paragraph 2\.2/],
  [
    'a paragraph that is gone left out',
    'md',
    '- weg\n',
    '',
    /here should stand ‘Open wijzigingen’/,
  ],
];

test.each(attacks)('[J2] %s is found in %s', (_, form, from, to, wanted) => {
  const text = textOf(published.exportAs(form));
  expect(text).toContain(from);
  expect(
    wrong(
      form,
      text.replace(from, () => to),
    ),
  ).toMatch(wanted);
});

/** The export with what was said of the paragraph that is gone left out, wherever it is named. */
const withoutGone = {
  md: /### Niet meer in de tekst\n[^]*?(?=## Open)|(?<=\n)- weg\n/gu,
  txt: /Niet meer in de tekst\n[^]*?(?=\n\nOpen)|(?<=\n)- weg\n/gu,
  html: /<h3>Niet meer in de tekst[^]*?(?=<\/section>)/gu,
};

test.each(['md', 'txt', 'html'] as const)(
  '[J2, A7] as %s, nothing that was said can be left out with its paragraph',
  (form) => {
    const text = textOf(published.exportAs(form)).replaceAll(withoutGone[form], '');
    const exports = [file(`x.${form}`, text)];
    expect(text).not.toContain('Niet meer in de tekst');
    expect(wrongIn({ record: published.record, exports })).toEqual([
      expect.stringMatching(/annex: what vliet said of a paragraph of section 2/),
    ]);
  },
);
