import type { Amendment } from './record/state.ts';
import type { Wording } from './wording.ts';

/**
 * The two texts between which an amendment was written: its paragraph then, and as it should be.
 * Where a new paragraph should come there was nothing; one that should go says nothing after.
 */
export function writtenChange({
  kind,
  base,
  proposal,
}: Pick<Amendment, 'kind' | 'base' | 'proposal'>): {
  readonly from: Wording;
  readonly to: Wording;
} {
  return { from: kind === 'insert-after' ? { ...proposal, runs: [] } : base, to: proposal };
}
