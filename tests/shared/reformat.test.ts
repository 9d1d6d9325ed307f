import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reformat } from '#shared/reformat.ts';
import { canonicalWording, plainText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';

const href = 'https://example.org/';
const base: Run[] = [
  { text: 'Wie ' },
  { text: 'meedenkt', bold: true },
  { text: ' krijgt ' },
  { text: 'altijd een antwoord', href },
  { text: ', ' },
  { text: 'binnen zes weken', italic: true },
  { text: '.' },
];

describe('a proposal typed as plain text', () => {
  test('[A1] keeps the format of every word that was not touched', () => {
    const text = 'Wie meedenkt krijgt altijd een antwoord, uiterlijk in gewone taal.';
    expect(reformat(base, text)).toMatchObject([
      { text: 'Wie ' },
      { text: 'meedenkt', bold: true },
      { text: ' krijgt ' },
      { text: 'altijd een antwoord', href },
      { text: ', ' },
      { italic: true },
      { text: '.' },
    ]);
  });

  test('is the base itself when nothing was typed', () => {
    expect(reformat(base, plainText(base))).toEqual(base);
  });

  test('gives a word that replaces a bold one the same weight', () => {
    const text = plainText(base).replace('meedenkt', 'meepraat');
    expect(reformat(base, text)[1]).toEqual({ text: 'meepraat', bold: true });
  });

  test('keeps a word put inside a link in that link, and one put after it outside', () => {
    const inside = reformat(base, plainText(base).replace('een antwoord', 'een eerlijk antwoord'));
    expect(inside[3]).toEqual({ text: 'altijd een eerlijk antwoord', href });
    const after = reformat(base, plainText(base).replace('antwoord,', 'antwoord terug,'));
    expect(after.filter((run) => run.href)).toEqual([{ text: 'altijd een antwoord', href }]);
  });

  test('says exactly what was typed, whatever that is', () => {
    const run = fc.record({
      text: fc.stringMatching(/^[a-z ,.]{1,12}$/),
      bold: fc.constantFrom(true as const, undefined),
    });
    fc.assert(
      fc.property(fc.array(run), fc.stringMatching(/^[a-z ,.]{0,30}$/), (runs, text) => {
        expect(plainText(reformat(runs, text))).toBe(text);
        const same = reformat(runs, plainText(runs));
        expect(canonicalWording('paragraph', same)).toEqual(canonicalWording('paragraph', runs));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
