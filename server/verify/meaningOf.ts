import type { Account, Said } from './Account.ts';
import { hashWords } from './hashWords.ts';
import type { Hashes } from './hashWords.ts';
import type { Wording } from './Line.ts';

/** What something that was said means at the words of a moment. */
export interface Meaning extends Hashes {
  readonly validity: 'valid' | 'cosmetic' | 'outdated';
  /** What became of the amendment on which it depends. */
  readonly condition: 'none' | 'waiting' | 'met' | 'failed';
  /** How an export for reading groups it. */
  readonly group: string;
  readonly wording: Wording;
}

/**
 * Compares the words that were endorsed with those that stand there (null when the paragraph is
 * gone). An agreement that depends on an amendment speaks of the words proposed once that is in the
 * text, and of nothing once it was declined or taken back. One that brings a new paragraph leaves the
 * words before it as they are; brought in other words, it is not what was agreed to.
 */
export function meaningOf(said: Said, account: Account, current: Hashes | null): Meaning {
  const amendment = account.amendments.get(said.dependsOn ?? '');
  const outcome = amendment?.status.kind ?? 'none';
  const isNew = amendment?.kind === 'insert-after';
  const isIn = amendment && !isNew && ['adopted', 'overtaken'].includes(outcome);
  const spoken = isIn
    ? { wording: amendment.proposal, ...hashWords(amendment.proposal) }
    : { wording: said.wording, exact: said.exact, words: said.words };
  const cameOtherwise = isNew && outcome === 'adopted' && amendment.status.consent !== null;
  const condition = conditionOf(outcome);
  const isNothing = condition === 'failed' || cameOtherwise;
  const validity = isNothing ? 'outdated' : compare(spoken, current);
  const group = groupOf(said.stance, validity, condition === 'waiting');
  return { ...spoken, condition, validity, group };
}

function conditionOf(outcome: string): Meaning['condition'] {
  if (outcome === 'none') return 'none';
  if (['open', 'adopting'].includes(outcome)) return 'waiting';
  return ['declined', 'withdrawn'].includes(outcome) ? 'failed' : 'met';
}

function compare(spoken: Hashes, current: Hashes | null): Meaning['validity'] {
  if (spoken.words !== current?.words) return 'outdated';
  return spoken.exact === current.exact ? 'valid' : 'cosmetic';
}

function groupOf(stance: string, validity: Meaning['validity'], isWaiting: boolean): string {
  const isOld = validity === 'outdated';
  if (stance === 'object') return isOld ? 'outdated-objection' : 'objection';
  if (stance === 'abstain') return isOld ? 'outdated-abstention' : 'abstained';
  return isWaiting && !isOld ? 'conditional' : validity;
}
