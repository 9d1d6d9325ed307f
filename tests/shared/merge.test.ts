import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRuns } from '#shared/merge.ts';
import { joinTokens, tokenise } from '#shared/tokens.ts';
import { canonicalWording, plainText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { wordRuns } from './arbitraryText.ts';
import { assertAlways } from './assertAlways.ts';

const say = (text: string): Run[] => [{ text }];
const merged = (base: string, current: string, proposal: string) => {
  const merge = mergeRuns(say(base), say(current), say(proposal));
  return merge.kind === 'merged' ? plainText(merge.runs) : merge.overlaps;
};
const texts = wordRuns.map((runs) => canonicalWording('paragraph', runs).runs);

/** Which of the words of a text each side rewrites; a fresh word says who wrote it. */
const edits = fc.array(fc.constantFrom('keep', 'keep', 'keep', 'change', 'drop', 'add'), {
  minLength: 12,
  maxLength: 12,
});
const edited = (base: readonly string[], how: readonly string[], who: string): string =>
  base
    .flatMap((word, place) => {
      const fresh = `${who}${place}`;
      if (how[place] === 'drop') return [];
      if (how[place] === 'change') return [fresh];
      return how[place] === 'add' ? [word, fresh] : [word];
    })
    .join(' ');
const base = Array.from({ length: 12 }, (_, place) => `w${place}`);
const wordsIn = (text: string) => text.split(' ').filter(Boolean);

describe('the laws of merging', () => {
  test('[A4] when only one side changed, that side is the result', () => {
    assertAlways(fc.tuple(texts, texts), ([from, to]) => {
      const alone = { kind: 'merged', runs: joinTokens(tokenise(to)) };
      expect(mergeRuns(from, from, to)).toEqual(alone);
      expect(mergeRuns(from, to, from)).toEqual(alone);
    });
  });

  test('[A4] what both sides changed alike is taken once', () => {
    assertAlways(fc.tuple(texts, texts), ([from, to]) => {
      expect(mergeRuns(from, to, to)).toEqual({ kind: 'merged', runs: to });
    });
  });

  test('[A4, A5] it does not matter which side comes first', () => {
    assertAlways(
      fc.tuple(texts, texts, texts),
      ([from, a, b]) => {
        const [one, other] = [mergeRuns(from, a, b), mergeRuns(from, b, a)];
        expect(one.kind).toBe(other.kind);
        if (one.kind !== 'merged') return;
        expect(one).toEqual(other);
      },
      1_000,
    );
  });

  test('[A4] no word of either side is lost, and no dropped word comes back, unless it says so', () => {
    assertAlways(
      fc.tuple(edits, edits),
      ([ours, theirs]) => {
        const sides = [edited(base, ours, 'a'), edited(base, theirs, 'b')] as const;
        const result = merged(base.join(' '), ...sides);
        if (typeof result !== 'string') return;
        const words = wordsIn(result);
        const [fromA, fromB] = sides.map((side) => wordsIn(side));
        for (const word of [...fromA!, ...fromB!].filter((found) => !base.includes(found)))
          expect(words.filter((found) => found === word)).toHaveLength(1);
        for (const word of base)
          expect(words.includes(word)).toBe(fromA!.includes(word) && fromB!.includes(word));
      },
      1_000,
    );
  });

  test('[A4] an overlap shows all three texts of the words at stake, and each is in its text', () => {
    assertAlways(
      fc.tuple(edits, edits),
      ([ours, theirs]) => {
        const sides = [edited(base, ours, 'a'), edited(base, theirs, 'b')] as const;
        const result = merged(base.join(' '), ...sides);
        if (typeof result === 'string') return;
        expect(result.length).toBeGreaterThan(0);
        for (const overlap of result) {
          expect(base.join(' ')).toContain(overlap.base);
          expect(sides[0]).toContain(overlap.current);
          expect(sides[1]).toContain(overlap.proposal);
          expect(overlap.current).not.toBe(overlap.proposal);
        }
      },
      500,
    );
  });

  test('[A5] adopting one and then the other gives the same text in both orders', () => {
    const far = fc.tuple(fc.nat(3), fc.integer({ min: 6, max: 11 }), edits);
    assertAlways(far, ([low, high]) => {
      const at = (place: number, who: string) =>
        edited(
          base,
          base.map((_, here) => (here === place ? 'change' : 'keep')),
          who,
        );
      const [a, b, from] = [at(low, 'a'), at(high, 'b'), base.join(' ')];
      expect(merged(from, a, b)).toBe(merged(from, b, a));
      expect(merged(from, a, b)).toContain(`a${low} `);
    });
  });
});

describe('merging, by example', () => {
  const from = 'Elke inbreng krijgt antwoord binnen acht weken, in gewone taal.';

  test('[A4] words changed far apart are both taken', () => {
    expect(
      merged(
        from,
        'Elke inbreng krijgt een antwoord binnen acht weken, in gewone taal.',
        'Elke inbreng krijgt antwoord binnen zes weken, in gewone taal.',
      ),
    ).toBe('Elke inbreng krijgt een antwoord binnen zes weken, in gewone taal.');
  });

  test('[A4] the same words changed in two ways are an overlap', () => {
    const overlaps = merged(
      from,
      from.replace('acht weken', 'zes weken'),
      from.replace('acht', 'twaalf'),
    );
    expect(overlaps).toEqual([{ base: 'acht', current: 'zes', proposal: 'twaalf' }]);
  });

  test('[A4] neighbouring words changed in two ways are an overlap too', () => {
    expect(merged('een twee drie', 'EEN twee drie', 'een TWEE drie')).toBeInstanceOf(Array);
  });

  test('[A4] a word made bold and another word changed: both', () => {
    const merge = mergeRuns(
      say('de raad hoort altijd wie meedoet'),
      [{ text: 'de ' }, { text: 'raad', bold: true }, { text: ' hoort altijd wie meedoet' }],
      say('de raad hoort altijd wie meepraat'),
    );
    expect(merge).toEqual({
      kind: 'merged',
      runs: [{ text: 'de ' }, { text: 'raad', bold: true }, { text: ' hoort altijd wie meepraat' }],
    });
  });

  test('[A4] a rewritten word that the other made bold is an overlap, not a silent loss', () => {
    const merge = mergeRuns(say('de raad'), [{ text: 'de raad', bold: true }], say('de burger'));
    expect(merge.kind).toBe('overlapping');
  });

  test('[A4] everything deleted on one side and a word changed on the other is an overlap', () => {
    expect(merged(from, '', from.replace('acht', 'zes'))).toBeInstanceOf(Array);
  });
});
