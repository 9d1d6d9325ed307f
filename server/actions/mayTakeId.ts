import { homesOf } from '#shared/homesOf.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { canEdit } from '#shared/record/rights.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { Origin } from '../rooms/UpdateLog.ts';

/** An id that comes into a section's text, and by whose hand. */
export interface ComingId {
  readonly id: string;
  readonly section: SectionId;
  readonly origin: Origin;
}

/**
 * Whether a paragraph may come into a section under its id [P1, P2]. What partners said hangs on
 * the id: only who may write in the section where it was said can move it, with what hangs on it.
 */
export function mayTakeId(state: RecordState, { id, section, origin }: ComingId): boolean {
  const homes = homesOf(state, id as ParagraphId);
  if (homes.includes(section) || origin.kind !== 'person') return true;
  const person = state.people[origin.person] ?? null;
  const at = new Date().toISOString();
  return homes.every((home) => {
    const known = state.sections[home];
    return known !== undefined && canEdit(state, { person, section: known, at });
  });
}
