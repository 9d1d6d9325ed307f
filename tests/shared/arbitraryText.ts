import * as fc from 'fast-check';
import type { Run } from '#shared/wording.ts';

const word = fc.constantFrom('de', 'raad', 'hoort', 'wie', 'meedoet', 'altijd', 'é', '%', '1,5');
const between = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '  ', '');

/** Short texts of few words, so that two of them often have words in common. */
export const plainWords = fc
  .array(fc.tuple(word, between), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));

const format = fc.record(
  {
    bold: fc.constant<true>(true),
    italic: fc.constant<true>(true),
    footnote: fc.constant<true>(true),
    href: fc.constantFrom('https://voorbeeld.example/a', 'mailto:raad@voorbeeld.example'),
  },
  { requiredKeys: [] },
);

/** Formatted text of few words. */
export const wordRuns: fc.Arbitrary<Run[]> = fc.array(
  fc.tuple(plainWords, fc.oneof(fc.constant({}), format)).map(([text, marks]) => ({
    text,
    ...marks,
  })),
  { maxLength: 4 },
);

/** Characters that break naive handling of text: marks, controls, spaces, emoji, half a pair. */
const hostile = fc.constantFrom(
  ...['\u0301', 'e', '\u200b', '\u202e', '\u00ad', '\u00a0', '\t', '\n', '\ufeff', '\u2028'],
  ...['\ud83d', '\u{1f600}', '\u034f', '\ufe0f', 'Å', '\u212b', '-', ' ', 'ß', 'İ', '\u0000'],
);

/** Any text at all, with a taste for what goes wrong. */
export const hostileText = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 })
  .map((parts) => parts.join(''));

/** Runs of any text in any format, links that are not allowed included. */
export const hostileRuns: fc.Arbitrary<Run[]> = fc.array(
  fc
    .tuple(
      hostileText,
      fc.oneof(
        fc.constant({}),
        format,
        fc.record({
          href: fc.constantFrom(
            'javascript:alert(1)',
            'x',
            'https://x.example/?q=é',
            'https://x.example/\u202e',
            'https://x.example/\ud800',
          ),
        }),
      ),
    )
    .map(([text, marks]) => ({ text, ...marks })),
  { maxLength: 5 },
);
