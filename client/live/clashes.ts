import { applyChanges, changesBetween } from '#shared/changes.ts';
import { findCollisions } from '#shared/collisions.ts';
import { mergeRuns } from '#shared/merge.ts';
import { joinTokens, sameToken, tokenise } from '#shared/tokens.ts';
import { canonicalWording, plainText } from '#shared/wording.ts';
import type { Run, Wording } from '#shared/wording.ts';

/** One paragraph, as two sides began from it, as each left it, and as it came out. */
export interface Merging {
  readonly base: Wording;
  readonly own: Wording;
  readonly others: Wording;
  readonly merged: Wording;
}

/**
 * Whether two sides changed the same words of a paragraph, or words of one sentence, or whether
 * words of one side did not come through: a paragraph that was moved, or made a heading, takes none
 * of what is typed in it meanwhile. What both changed alike does not count.
 */
export function clashes({ base, own, others, merged }: Merging): boolean {
  const expected = mergeRuns(base.runs, own.runs, others.runs);
  if (expected.kind === 'overlapping') return true;
  const said = plainText(canonicalWording(base.kind, expected.runs).runs);
  return said !== plainText(merged.runs) || shareSentence(base, own, others);
}

function shareSentence(base: Wording, own: Wording, others: Wording): boolean {
  const agreed = { ...base, runs: withAgreed(base.runs, own.runs, others.runs) };
  const [mine, theirs] = [own, others].map((proposal) => ({
    kind: 'replace' as const,
    base: agreed,
    proposal,
  }));
  if (!mine || !theirs) return false;
  return (findCollisions([mine, theirs], agreed).get(mine) ?? []).length > 0;
}

// The base with what both sides changed alike.
function withAgreed(base: readonly Run[], own: readonly Run[], others: readonly Run[]): Run[] {
  const from = tokenise(base);
  const theirs = changesBetween(from, tokenise(others));
  const alike = changesBetween(from, tokenise(own)).filter(({ start, end, tokens }) =>
    theirs.some(
      (other) =>
        other.start === start &&
        other.end === end &&
        other.tokens.length === tokens.length &&
        other.tokens.every((token, place) => sameToken(token, tokens[place] ?? { text: '' })),
    ),
  );
  return joinTokens(applyChanges(from, alike));
}
