import type { BrickState } from './ground.ts';
import type { Paragraph } from './document.ts';
import { mergeRuns } from './merge.ts';
import type { Overlap } from './merge.ts';
import type { Amendment, Endorsement } from './record/state.ts';
import { canonicalWording, hashWording } from './wording.ts';
import type { Wording } from './wording.ts';

/** Whether an endorsement still speaks of the words that stand there [E4]. Derived, never stored. */
export type Validity = 'valid' | 'cosmetic' | 'outdated';

/** Compares the wording that was endorsed with the wording of now [E4]. */
export function validityOf(
  endorsement: Pick<Endorsement, 'exact' | 'words'>,
  current: Pick<Paragraph, 'exact' | 'words'> | null,
): Validity {
  if (!current || endorsement.words !== current.words) return 'outdated';
  return endorsement.exact === current.exact ? 'valid' : 'cosmetic';
}

/** How an endorsement is drawn in the ground line, when its validity is known. */
export function brickState(
  endorsement: (Pick<Endorsement, 'stance'> & { readonly validity: Validity }) | undefined,
): Exclude<BrickState, 'conditional'> {
  if (!endorsement) return 'silent';
  const { stance, validity } = endorsement;
  const isOutdated = validity === 'outdated';
  switch (stance) {
    case 'agree':
      return validity;
    case 'abstain':
      return isOutdated ? 'outdated-abstention' : 'abstained';
    case 'object':
      return isOutdated ? 'outdated-objection' : 'objection';
  }
}

/** What adopting an open amendment would do to the text of now [A4, A5]. Derived, never stored. */
export type Standing =
  | { readonly kind: 'fits'; readonly wording: Wording }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'needs-attention'; readonly overlaps: readonly Overlap[] }
  | { readonly kind: 'vanished' };

/**
 * Rebases an amendment onto the current wording of its paragraph [A5]: the proposal as written is
 * merged with what happened since. `vanished` when the paragraph is gone.
 */
export function standingOf(
  { base, proposal }: Pick<Amendment, 'base' | 'proposal'>,
  current: Wording | null,
): Standing {
  if (!current) return { kind: 'vanished' };
  const merge = mergeRuns(base.runs, current.runs, proposal.runs);
  if (merge.kind === 'overlapping') return { kind: 'needs-attention', overlaps: merge.overlaps };
  const wording = canonicalWording(current.kind, merge.runs);
  const isDone = hashWording(wording).exact === hashWording(current).exact;
  return isDone ? { kind: 'overtaken' } : { kind: 'fits', wording };
}
