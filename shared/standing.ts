import type { BrickState } from './ground.ts';
import type { Paragraph } from './document.ts';
import { mergeRuns } from './merge.ts';
import type { Overlap } from './merge.ts';
import type { Amendment, Endorsement } from './record/state.ts';
import { applyChanges, changesBetween, isAdjacent } from './changes.ts';
import type { Change } from './changes.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
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

/** How an endorsement is drawn in the ground line. */
export function brickState(
  endorsement: Endorsement | undefined,
  current: Pick<Paragraph, 'exact' | 'words'> | null,
): BrickState {
  if (!endorsement) return 'silent';
  const validity = validityOf(endorsement, current);
  if (validity === 'outdated') return 'outdated';
  if (endorsement.stance === 'object') return 'objection';
  return endorsement.stance === 'abstain' ? 'abstained' : validity;
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

/** How two amendments meet: on the same words, or only in the same sentence [A3]. */
export type Collision = 'words' | 'sentence';

/**
 * Whether two open amendments of one paragraph meet [A3]. Both are laid on the current wording
 * first; one that no longer fits is compared by the base it was written on.
 */
export function collisionBetween(
  a: Pick<Amendment, 'base' | 'proposal'>,
  b: Pick<Amendment, 'base' | 'proposal'>,
  current: Wording,
): Collision | null {
  const from = tokenise(current.runs);
  const [ofA, ofB] = [touchedBy(a, current, from), touchedBy(b, current, from)];
  if (ofA.some((range) => ofB.some((other) => isAdjacent(from, range, other)))) return 'words';
  const sentences = sentencesOf(from);
  const inSentence = ofA.some((range) => ofB.some((other) => shareOne(sentences, range, other)));
  return inSentence ? 'sentence' : null;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

// The places of the current wording that an amendment wants to change. What no longer fits is
// followed through the changes made since: its places are those of the words it was about.
function touchedBy(
  { base, proposal }: Pick<Amendment, 'base' | 'proposal'>,
  current: Wording,
  from: readonly Token[],
): Range[] {
  const standing = standingOf({ base, proposal }, current);
  if (standing.kind === 'fits') return changesBetween(from, tokenise(standing.wording.runs));
  if (standing.kind !== 'needs-attention') return [];
  const old = tokenise(base.runs);
  const since = changesBetween(old, from);
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

function shareOne(sentences: readonly number[], a: Range, b: Range): boolean {
  const first = ({ start }: Range) => sentences[start] ?? 0;
  const last = ({ start, end }: Range) => sentences[Math.max(start, end - 1)] ?? 0;
  return first(a) <= last(b) && first(b) <= last(a);
}

// For each token place the number of the sentence it stands in, with one more at the end.
function sentencesOf(tokens: readonly Token[]): number[] {
  let sentence = 0;
  const places = tokens.map(({ text }, place) => {
    const before = tokens[place - 1]?.text ?? '';
    if (text.trim() === '' && /^[.!?…]$/u.test(before)) sentence += 1;
    return sentence;
  });
  return [...places, sentence];
}
