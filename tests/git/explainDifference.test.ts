import { describe, expect, test } from 'vitest';
import { mergeRuns } from '#shared/merge.ts';
import type { Merge } from '#shared/merge.ts';
import { tokenise } from '#shared/tokens.ts';
import { explainDifference } from './explainDifference.ts';
import { matchByEdit } from './matchByEdit.ts';
import type { Matching } from './mergeByChunks.ts';

const says = (text: string) => tokenise([{ text }]);
const merged = (text: string): Merge => ({ kind: 'merged', runs: [{ text }] });

/** Explains what git made of three texts; what is not given is as the product does it. */
const explain = (
  [base, current, proposal]: readonly [string, string, string],
  git: Merge,
  given: { ours?: Merge; matchings?: readonly [Matching?, Matching?] } = {},
) => {
  const triple = { base: says(base), current: says(current), proposal: says(proposal) };
  const ours = given.ours ?? mergeRuns([{ text: base }], [{ text: current }], [{ text: proposal }]);
  const matchings = [
    given.matchings?.[0] ?? matchByEdit(triple.base, triple.current),
    given.matchings?.[1] ?? matchByEdit(triple.base, triple.proposal),
  ] as const;
  return explainDifference(triple, { ours, git, matchings });
};

describe('why our merge and git’s differ', () => {
  const neighbours = ['zes weken lang', 'vier weken lang', 'zes maanden lang'] as const;

  test('only white space between two words', () => {
    expect(explain(neighbours, merged('vier maanden lang'))).toBe('less-than-a-word-between');
  });

  test('only part of a word between two', () => {
    const parts = ['(her)gebruik', '(mede)gebruik', '(her)inzet'] as const;
    expect(explain(parts, merged('(mede)inzet'))).toBe('less-than-a-word-between');
  });

  test('another edit that is as short, where the rule of words makes no difference', () => {
    const texts = ['a b c b d', 'a b d', 'a b c b X'] as const;
    // git drops “b c ” where we drop “c b ”.
    const dropsFirst = [0, 1, -1, -1, -1, -1, 2, 3, 4];
    const git: Merge = merged('a b X');
    expect(explain(texts, git, { matchings: [dropsFirst] })).toBe('other-shortest-edit');
  });

  test('another edit, and the rule of words', () => {
    const texts = ['de raad', 'de de raad', 'de, raad raad'] as const;
    // Of “raad raad” git takes the second for the one that stood there.
    const addsFirst = [0, 4, 5];
    expect(explain(texts, merged('de, raad de raad'), { matchings: [undefined, addsFirst] })).toBe(
      'both',
    );
  });

  test('anything else is not explained: other words, other overlaps', () => {
    expect(explain(neighbours, merged('vier weken lang'))).toBeUndefined();
    expect(explain(neighbours, { kind: 'overlapping', overlaps: [] })).toBeUndefined();
    expect(explain(['a b', 'a b', 'a b'], merged('a'))).toBeUndefined();
  });

  test('nor is ours, when it is not what the textbook makes of our edits by our rule', () => {
    const git = merged('vier maanden lang');
    expect(explain(neighbours, git, { ours: merged('vier weken') })).toBeUndefined();
  });

  test('nor is an edit by git that is not as short as ours', () => {
    const nothing = says('zes weken lang').map(() => -1);
    const [base, current, proposal] = neighbours;
    const git: Merge = { kind: 'overlapping', overlaps: [{ base, current, proposal }] };
    expect(explain(neighbours, git, { matchings: [nothing] })).toBeUndefined();
  });
});
