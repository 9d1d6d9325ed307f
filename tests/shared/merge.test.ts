import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '#shared/changes.ts';
import { mergeRuns } from '#shared/merge.ts';
import type { Overlap } from '#shared/merge.ts';
import { standingOf } from '#shared/standing.ts';
import type { Standing } from '#shared/standing.ts';
import { joinTokens, tokenise } from '#shared/tokens.ts';
import { canonicalWording, plainText } from '#shared/wording.ts';
import type { Run, Wording } from '#shared/wording.ts';
import { hostileRuns, wordRuns } from './arbitraryText.ts';
import { notedVersions, versions } from './arbitraryVersions.ts';
import type { Versions } from './arbitraryVersions.ts';
import { assertAlways } from './assertAlways.ts';

const href = 'https://voorbeeld.example/a';
const say = (text: string): Run[] => [{ text }];
const merged = (base: string, current: string, proposal: string) => {
  const merge = mergeRuns(say(base), say(current), say(proposal));
  return merge.kind === 'merged' ? plainText(merge.runs) : merge.overlaps;
};
const texts = wordRuns.map((runs) => canonicalWording('paragraph', runs).runs);

const runsOf = ({ base: from, current, proposal }: Versions) => ({
  base: from.runs,
  current: current.runs,
  proposal: proposal.runs,
});
const anyTexts = fc.record({ base: texts, current: texts, proposal: texts });
const hostile = hostileRuns.map((runs) => canonicalWording('paragraph', runs).runs);
const hostileTexts = fc.record({ base: hostile, current: hostile, proposal: hostile });
const pairs = fc.oneof(
  ...[anyTexts, hostileTexts, notedVersions.map(runsOf)].map((all) =>
    all.map(({ base: from, current }) => [from, current] as const),
  ),
);
const swapped = (overlap: Overlap): Overlap => ({
  base: overlap.base,
  current: overlap.proposal,
  proposal: overlap.current,
});
const textAfter = (standing: Standing, otherwise: Wording) =>
  standing.kind === 'fits' ? standing.wording : otherwise;

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
const sideOf = (how: readonly string[], who: string) => say(edited(base, how, who));

/** The format that one side gives each word of the base, if any. */
const formatting = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    fc.constantFrom({ bold: true as const }, { italic: true as const }, { href }),
    fc.constant({ footnote: true as const }),
  ),
  { minLength: 12, maxLength: 12 },
);
const formatted = (formats: readonly (Partial<Run> | undefined)[]): Run[] =>
  base.flatMap((text, place) => [
    ...(place === 0 ? [] : [{ text: ' ' }]),
    { text, ...formats[place] },
  ]);
const wordsIn = (text: string) => text.split(' ').filter(Boolean);

describe('the laws of merging', () => {
  test('[A4] when only one side changed, that side is the result', () => {
    assertAlways(pairs, ([from, to]) => {
      const alone = { kind: 'merged', runs: joinTokens(tokenise(to)) };
      expect(mergeRuns(from, from, to)).toEqual(alone);
      expect(mergeRuns(from, to, from)).toEqual(alone);
    });
  });

  test('[A4] what both sides changed alike is taken once', () => {
    assertAlways(pairs, ([from, to]) => {
      expect(mergeRuns(from, to, to)).toEqual({ kind: 'merged', runs: to });
    });
  });

  test('[A4, A5] it does not matter which side comes first', () => {
    assertAlways(
      fc.oneof(anyTexts, notedVersions.map(runsOf)),
      ({ base: from, current, proposal }) => {
        const other = mergeRuns(from, proposal, current);
        expect(mergeRuns(from, current, proposal)).toEqual(
          other.kind === 'merged' ? other : { ...other, overlaps: other.overlaps.map(swapped) },
        );
      },
      2_000,
    );
  });

  test('[A4, P3] what comes of it is canonical, without anyone making it so', () => {
    assertAlways(
      fc.oneof(anyTexts, hostileTexts, notedVersions.map(runsOf)),
      ({ base: from, current, proposal }) => {
        const merge = mergeRuns(from, current, proposal);
        const runs = merge.kind === 'merged' ? merge.runs : [];
        expect(canonicalWording('paragraph', runs).runs).toEqual(runs);
      },
      3_000,
    );
  });

  test('[A5] one laid on the other is the other laid on the one', () => {
    assertAlways(
      notedVersions,
      ({ base: from, current, proposal }) => {
        const [one, other] = [
          { kind: 'replace', base: from, proposal: current } as const,
          { kind: 'replace', base: from, proposal },
        ] as const;
        const [onOne, onOther] = [standingOf(other, current), standingOf(one, proposal)];
        expect(onOne.kind === 'needs-attention').toBe(onOther.kind === 'needs-attention');
        if (onOne.kind === 'needs-attention') return;
        expect(textAfter(onOne, current)).toEqual(textAfter(onOther, proposal));
      },
      1_000,
    );
  });

  test('[A4] what was merged can be merged again, and nothing more comes of it', () => {
    assertAlways(
      fc.tuple(edits, edits),
      ([ours, theirs]) => {
        const [from, a, b] = [say(base.join(' ')), sideOf(ours, 'a'), sideOf(theirs, 'b')];
        const merge = mergeRuns(from, a, b);
        if (merge.kind !== 'merged') return;
        expect(mergeRuns(from, merge.runs, b)).toEqual(merge);
        expect(mergeRuns(from, a, merge.runs)).toEqual(merge);
      },
      1_000,
    );
  });

  // Diff3 does not promise it where a text can be read in several ways: “de de” of which one goes.
  test('[A4] where words stand twice, merging again is rarely something else', () => {
    const again = fc
      .sample(versions, { seed: 20_181_116, numRuns: 10_000 })
      .map(runsOf)
      .flatMap(({ base: from, current, proposal }) => {
        const merge = mergeRuns(from, current, proposal);
        return merge.kind === 'merged'
          ? [isDeepStrictEqual(mergeRuns(from, merge.runs, proposal), merge)]
          : [];
      });
    expect(again.filter((isSame) => !isSame).length / again.length).toBeLessThan(0.01);
  });

  test('[A4] every mark and link is the one that somebody gave the word', () => {
    assertAlways(
      fc.tuple(formatting, formatting),
      ([ours, theirs]) => {
        const merge = mergeRuns(say(base.join(' ')), formatted(ours), formatted(theirs));
        if (merge.kind !== 'merged') return;
        const formats = tokenise(merge.runs).filter(({ text }) => text.trim() !== '');
        expect(formats).toEqual(
          base.map((text, place) => ({ text, ...(ours[place] ?? theirs[place]) })),
        );
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

  test.each([
    ['punt 3.4 hier', 'punt 3.5 hier', 'punt 4.4 hier'],
    ['een (her)gebruik nu', 'een (mede)gebruik nu', 'een (her)inzet nu'],
    ['de raad/college hier', 'de staten/college hier', 'de raad/bestuur hier'],
    ['bel 06 nu', 'bel “06 nu', 'bel 06” nu'],
    ['een twee drie', 'een, twee drie', 'een en twee drie'],
  ])('[A4] of “%s” nobody gets a word that nobody wrote', (old, one, other) => {
    expect(merged(old, one, other)).toBeInstanceOf(Array);
  });

  test('[A4] nor where a format begins inside the word', () => {
    const half = (text: string) => [{ text }, { text: '-', bold: true as const }];
    const word = (before: string, after: string) => [...half(before), { text: after }];
    const merge = mergeRuns(word('co', 'creatie'), word('re', 'creatie'), word('co', 'productie'));
    expect(merge.kind).toBe('overlapping');
  });

  test('[A4] a whole word between two is enough', () => {
    expect(
      merged('de acht weken, in taal', 'de zes weken, in taal', 'de acht weken, in spraak'),
    ).toBe('de zes weken, in spraak');
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

describe('the texts of which the laws are shown', () => {
  const outcomes = fc.sample(versions, { seed: 20_181_116, numRuns: 2_000 }).map((version) => {
    const { base: from, current, proposal } = runsOf(version);
    const merge = mergeRuns(from, current, proposal);
    const [isA, isB] = [isDeepStrictEqual(from, current), isDeepStrictEqual(from, proposal)];
    const all = [from, current, proposal];
    return {
      'one side only': isA !== isB,
      'both alike': !isA && isDeepStrictEqual(current, proposal),
      'both, merged': !isA && !isB && merge.kind === 'merged',
      'alike in part': merge.kind === 'merged' && isAlikeInPart(version),
      'one overlap': merge.kind === 'overlapping' && merge.overlaps.length === 1,
      'more overlaps': merge.kind === 'overlapping' && merge.overlaps.length > 1,
      'only marks changed somewhere': hasOnlyMarksChanged(from, current),
      'a word that stands twice in a row': all.some((runs) => /(\S+) \1/u.test(plainText(runs))),
      'a link': all.some((runs) => runs.some((run) => run.href)),
    };
  });

  test.each(Object.keys(outcomes[0] ?? {}) as (keyof (typeof outcomes)[number])[])(
    '[A4] %s is often among them',
    (kind) => {
      expect(outcomes.filter((outcome) => outcome[kind]).length).toBeGreaterThan(60);
    },
  );
});

// Whether both changed something alike, and each something else.
function isAlikeInPart({ base: from, current, proposal }: Versions): boolean {
  const [old, a, b] = [from, current, proposal].map(({ runs }) => tokenise(runs));
  const [ours, theirs] = [changesBetween(old!, a!), changesBetween(old!, b!)];
  const shared = ours.filter((one) => theirs.some((other) => isDeepStrictEqual(one, other)));
  return shared.length > 0 && shared.length < Math.min(ours.length, theirs.length);
}

function hasOnlyMarksChanged(from: readonly Run[], to: readonly Run[]): boolean {
  const old = tokenise(from);
  return changesBetween(old, tokenise(to)).some(
    ({ start, end, tokens }) => plainText(old.slice(start, end)) === plainText(tokens),
  );
}
