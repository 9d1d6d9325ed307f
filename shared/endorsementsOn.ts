import type { Paragraph } from './document.ts';
import type { PartnerId } from './ids.ts';
import type { Endorsement, RecordState } from './record/state.ts';

/**
 * What was said of a paragraph, by partner, also under the ids of those that were merged into it
 * [P2]; of a partner that spoke of both, what it said of the survivor.
 */
export function endorsementsOn(
  { endorsements }: Pick<RecordState, 'endorsements'>,
  { id, aliases }: Pick<Paragraph, 'id' | 'aliases'>,
): Readonly<Record<PartnerId, Endorsement>> {
  const own = endorsements[id] ?? {};
  if (aliases.length === 0) return own;
  const taken = aliases.map((alias) => endorsements[alias]);
  return Object.assign({}, ...taken.toReversed(), own) as Record<PartnerId, Endorsement>;
}
