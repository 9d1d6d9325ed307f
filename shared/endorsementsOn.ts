import type { Paragraph } from './document.ts';
import type { PartnerId } from './ids.ts';
import type { Endorsement, RecordState } from './record/state.ts';

/**
 * What was said of a paragraph, also under the ids of those that were merged into it [P2]; of a
 * partner that spoke of both, what it said of the survivor.
 */
export function endorsementsOn(
  { endorsements }: Pick<RecordState, 'endorsements'>,
  { id, aliases }: Pick<Paragraph, 'id' | 'aliases'>,
): Endorsement[] {
  if (aliases.length === 0) return Object.values(endorsements[id] ?? {});
  const found = new Map<PartnerId, Endorsement>();
  for (const one of [id, ...aliases])
    for (const endorsement of Object.values(endorsements[one] ?? {}))
      if (!found.has(endorsement.partner)) found.set(endorsement.partner, endorsement);
  return [...found.values()];
}
