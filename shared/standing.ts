import type { Paragraph } from './document.ts';
import { kindBehind } from './kindBehind.ts';
import { mergeRuns } from './merge.ts';
import type { Overlap } from './merge.ts';
import type { Amendment, Endorsement, KeptWording, RecordState } from './record/state.ts';
import { canonicalWording, hashWording, isSameWording } from './wording.ts';
import type { Wording } from './wording.ts';

/** Whether an endorsement still speaks of the words that stand there [E4]. Derived, never stored. */
export type Validity = 'valid' | 'cosmetic' | 'outdated';

/** Compares the wording that was endorsed with the wording of now [E4]. */
export function validityOf(
  endorsed: Pick<Paragraph, 'exact' | 'words'>,
  current: Pick<Paragraph, 'exact' | 'words'> | null,
): Validity {
  if (!current || endorsed.words !== current.words) return 'outdated';
  return endorsed.exact === current.exact ? 'valid' : 'cosmetic';
}

/**
 * What became of the amendment on which an agreement depends: nothing yet, it is in the text, or it
 * was declined or taken back.
 */
export type Condition = 'none' | 'waiting' | 'met' | 'failed';

/** What an endorsement means by now. Derived, never stored. */
export interface Stand {
  readonly condition: Condition;
  /** The words it speaks of. */
  readonly wording: Wording;
  readonly exact: string;
  readonly words: string;
  readonly validity: Validity;
}

/**
 * What an endorsement means at the words of now [E4]. An agreement that depends on an amendment
 * speaks of the words that were proposed once that is in the text [E6]: adopted just so, it is valid
 * at once; adopted otherwise, it is outdated like any other. Declined, nothing is agreed to.
 */
export function standOf(
  endorsement: Endorsement,
  { amendments, wordings }: Pick<RecordState, 'amendments' | 'wordings'>,
  current: Pick<Paragraph, 'exact' | 'words'> | null,
): Stand {
  const amendment = endorsement.dependsOn && amendments[endorsement.dependsOn];
  const condition = amendment ? conditionOf(amendment) : 'none';
  const said =
    amendment && condition === 'met' && amendment.kind !== 'insert-after'
      ? { wording: amendment.proposal, ...hashWording(amendment.proposal) }
      : { exact: endorsement.exact, ...keptWording(wordings, endorsement) };
  const isBroken = condition === 'failed' || (amendment && cameOtherwise(amendment));
  return { condition, ...said, validity: isBroken ? 'outdated' : validityOf(said, current) };
}

function keptWording(wordings: RecordState['wordings'], { exact }: Endorsement): KeptWording {
  const kept = wordings[exact];
  if (!kept) throw new TypeError(`The record does not hold the wording ${exact}.`);
  return kept;
}

/** Whether an amendment was adopted in other words than it proposed: who agreed if it came did not. */
export function cameInOtherWords(amendment: Amendment): boolean {
  const { status, proposal } = amendment;
  if (status.kind !== 'adopted') return false;
  const isOther = hashWording(status.wording).words !== hashWording(proposal).words;
  return cameOtherwise(amendment) || (amendment.kind !== 'insert-after' && isOther);
}

// A new paragraph leaves the words of the one before it as they are: those cannot tell.
function cameOtherwise({ kind, status }: Amendment): boolean {
  return kind === 'insert-after' && status.kind === 'adopted' && status.consent !== null;
}

function conditionOf({ status }: Amendment): Condition {
  switch (status.kind) {
    case 'open':
    case 'adopting':
      return 'waiting';
    // What was overtaken stood in the text already.
    case 'adopted':
    case 'overtaken':
      return 'met';
    case 'declined':
    case 'withdrawn':
      return 'failed';
  }
}

/** What adopting an open amendment would do to the text of now [A4, A5]. Derived, never stored. */
export type Standing =
  /** `wording`: what the paragraph, or the new one, will say; without runs it will be gone. */
  | { readonly kind: 'fits'; readonly wording: Wording }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'needs-attention'; readonly overlaps: readonly Overlap[] }
  | { readonly kind: 'vanished' };

/**
 * Rebases an amendment onto the current wording of its paragraph [A5]: the proposal as written is
 * merged with what happened since. To delete a paragraph is to ask that it says nothing; a new one
 * fits wherever the one before it is. `vanished` when the paragraph is gone.
 */
export function standingOf(
  { kind, base, proposal }: Pick<Amendment, 'kind' | 'base' | 'proposal'>,
  current: Wording | null,
): Standing {
  if (!current) return { kind: 'vanished' };
  // What it stands behind may have become an item of a list since, or no longer be one.
  if (kind === 'insert-after')
    return { kind: 'fits', wording: { ...proposal, kind: kindBehind(current.kind) } };
  const merge = mergeRuns(base.runs, current.runs, proposal.runs);
  if (merge.kind === 'overlapping') return { kind: 'needs-attention', overlaps: merge.overlaps };
  const wording = canonicalWording(current.kind, merge.runs);
  return isSameWording(wording, current) ? { kind: 'overtaken' } : { kind: 'fits', wording };
}

/**
 * Whether a modification still speaks of the words of now. As soon as the paragraph says anything
 * else, it is void, and so is the answer to it [A2]. A new paragraph does not touch those words.
 */
export function isModificationCurrent(
  { kind, modification }: Pick<Amendment, 'kind' | 'modification'>,
  current: Wording | null,
): boolean {
  if (!modification || !current) return false;
  return kind === 'insert-after' || isSameWording(modification.base, current);
}
