import { applyChanges, changesBetween } from './changes.ts';
import type { Change } from './changes.ts';
import type { Amendment } from './record/state.ts';
import { standingOf } from './standing.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import type { Wording } from './wording.ts';

/** Tokens of a wording, from `start` up to `end`; where these are equal, the place between two. */
export type Range = Pick<Change, 'start' | 'end'>;

/**
 * The places of the current wording that an amendment wants to change, in the order of the text;
 * none when it is overtaken or brings a new paragraph. One that no longer fits is followed through the changes made since: its
 * places are those of the words it was about.
 */
export function touchedRanges(
  { kind, base, proposal }: Pick<Amendment, 'kind' | 'base' | 'proposal'>,
  current: Wording,
): Range[] {
  if (kind === 'insert-after') return [];
  const now = tokenise(current.runs);
  const standing = standingOf({ kind, base, proposal }, current);
  if (standing.kind === 'fits') return changesBetween(now, tokenise(standing.wording.runs));
  if (standing.kind !== 'needs-attention') return [];
  const old = tokenise(base.runs);
  const since = changesBetween(old, now);
  return changesBetween(old, tokenise(proposal.runs)).map(({ start, end }) => ({
    start: lengthUpTo(old, since, startOfChangeAround(since, start)),
    end: lengthUpTo(old, since, end),
  }));
}

function startOfChangeAround(since: readonly Change[], place: number): number {
  return since.find(({ start, end }) => start < place && place < end)?.start ?? place;
}

// How many tokens of now stand where the first `place` tokens of the old text stood.
function lengthUpTo(old: readonly Token[], since: readonly Change[], place: number): number {
  const before = since.filter(({ start, end }) => start < place || end <= place);
  return applyChanges(old, before, [0, place]).length;
}
