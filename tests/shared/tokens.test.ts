import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTokens, tokenise } from '#shared/tokens.ts';
import { canonicalWording, bareText } from '#shared/wording.ts';
import { hostileRuns, wordRuns } from './arbitraryText.ts';
import { notedVersions } from './arbitraryVersions.ts';
import { assertAlways } from './assertAlways.ts';

const cut = (text: string) => tokenise([{ text }]).map((token) => token.text);
const canonical = fc
  .oneof(
    wordRuns,
    hostileRuns,
    notedVersions.map(({ base }) => base.runs),
  )
  .map((runs) => canonicalWording('paragraph', runs).runs);

describe('what one word is', () => {
  test.each([
    ...['foto’s', "foto's", 'don’t', 'e-mail', 'co-creatie', 'Noord‑Holland', 'zee-egel', 'en/of'],
    ...['1.000,50', '3.4', '14:30', '2020–2024', '2024/25', 'B&W', 'R&D', 'raad@voorbeeld.example'],
    ...['voorbeeld.example', 'a.u.b.', 'd.w.z.', 'J.P.', 'o.a.', '’s', "'t", '‘s', '’68'],
    ...['IJsselmeer', 'ijs', 'ĳs', 'bíj́na', 'één', 'coördinator', 'm²', 'cao’s', '2e', 'A4'],
    ...['🙂', '👍🏽', '🇳🇱', '≠', '1⃣'],
  ])('[A4] %s is one', (word) => {
    expect(cut(word)).toEqual([word]);
    expect(cut(`zie ${word}, of niet`)).toEqual(['zie', ' ', word, ',', ' ', 'of', ' ', 'niet']);
  });

  test.each([
    ['weken, in', ['weken', ',', ' ', 'in']],
    ['wie,niet', ['wie', ',', 'niet']],
    ['in 3.4.', ['in', ' ', '3.4', '.']],
    ['(her)gebruik', ['(', 'her', ')', 'gebruik']],
    ['‘woord’', ['‘', 'woord', '’']],
    ['partners’ recht', ['partners', '’', ' ', 'recht']],
    ['50% van € 5', ['50', '%', ' ', 'van', ' ', '€', ' ', '5']],
    ['-5', ['-', '5']],
    ['in- en uitvoer', ['in', '-', ' ', 'en', ' ', 'uitvoer']],
    ['woord—ander', ['woord', '—', 'ander']],
    ['wacht...', ['wacht', '.', '.', '.']],
    ['🇳🇱🇧🇪', ['🇳🇱', '🇧🇪']],
  ])('[A4] “%s” is cut at what is no part of a word', (text, parts) => {
    expect(cut(text)).toEqual(parts);
  });

  test('[A4] where a format begins says nothing about words, but formats stay apart', () => {
    const half = [{ text: 'punt 3.' }, { text: '4', bold: true as const }];
    expect(tokenise(half)).toEqual([
      ...[{ text: 'punt' }, { text: ' ' }, { text: '3.' }, { text: '4', bold: true }],
    ]);
  });

  test('[A4] an accent is never cut from its letter or sign', () => {
    assertAlways(
      canonical,
      (runs) => {
        const tokens = cut(bareText(runs));
        const loose = tokens.filter((token, place) => place > 0 && /^\p{M}/u.test(token));
        const afterSpace = tokens.filter(
          (token, place) => /^\p{M}/u.test(token) && tokens[place - 1]?.trim() === '',
        );
        expect(loose).toEqual(afterSpace);
      },
      1_000,
    );
  });

  test('[A4] joined again, tokens are the very text and format they were cut from', () => {
    assertAlways(
      canonical,
      (runs) => {
        const tokens = tokenise(runs);
        expect(joinTokens(tokens)).toEqual(runs);
        expect(tokens.some(({ text }) => text === '')).toBe(false);
        // Cut in one piece or run by run: no token is part white space.
        expect(tokens.every(({ text }) => /^\s+$|^\S+$/u.test(text))).toBe(true);
      },
      1_000,
    );
  });

  test('[A4] text that is not canonical survives the cut too', () => {
    assertAlways(hostileRuns, (runs) => {
      expect(bareText(tokenise(runs))).toBe(bareText(runs));
    });
  });
});
