import { isDeepStrictEqual } from 'node:util';
import type { Merge } from '#shared/merge.ts';
import { matchByEdit } from './matchByEdit.ts';
import { mergeByChunks } from './mergeByChunks.ts';
import type { Matching, Meeting } from './mergeByChunks.ts';
import type { TokenTriple } from './TokenTriple.ts';

/**
 * Why our merge and git's differ. `less-than-a-word-between`: the edits are the same, and touch only
 * by our rule that a word of its own must lie between. `other-shortest-edit`: a text fits the other
 * in several equally good ways (a word that stands there twice), and git takes another one. `both`:
 * it takes the two together.
 */
export type Difference = 'less-than-a-word-between' | 'other-shortest-edit' | 'both';

/** What the two made of a triple, and how git matches its base with both other texts. */
export interface Outcomes {
  readonly ours: Merge;
  readonly git: Merge;
  readonly matchings: readonly [Matching, Matching];
}

/**
 * The class of a difference, decided by the textbook merge with our edits or git's, and our rule of
 * touching or git's: what explains a difference must turn the one outcome into the other. Undefined
 * when it is not understood: when the textbook does not come to our outcome by our edits and rule
 * and to git's by git's, or when the edits are not equally short.
 */
export function explainDifference(
  triple: TokenTriple,
  { ours, git, matchings }: Outcomes,
): Difference | undefined {
  const { base, current, proposal } = triple;
  const own = [matchByEdit(base, current), matchByEdit(base, proposal)] as const;
  const comesTo = (expected: Merge, [a, b]: readonly [Matching, Matching], meeting: Meeting) => {
    const sides = [
      { tokens: current, matching: a },
      { tokens: proposal, matching: b },
    ] as const;
    return isDeepStrictEqual(mergeByChunks(base, sides, meeting), expected);
  };
  const isUnderstood =
    comesTo(ours, own, 'words') &&
    comesTo(git, matchings, 'git') &&
    own.every((matching, side) => kept(matching) === kept(matchings[side] ?? []));
  if (!isUnderstood) return undefined;
  // Between the two outcomes lie the two that differ from either in one thing only.
  if (comesTo(git, own, 'git') || comesTo(ours, matchings, 'words'))
    return 'less-than-a-word-between';
  if (comesTo(git, matchings, 'words') || comesTo(ours, own, 'git')) return 'other-shortest-edit';
  return 'both';
}

function kept(matching: Matching): number {
  return matching.filter((place) => place >= 0).length;
}
