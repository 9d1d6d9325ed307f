import type { ManifestoId } from './ids.ts';
import { sectionNumber, sectionsOf } from './record/sections.ts';
import type { RecordState, Section } from './record/state.ts';

/**
 * The sections of a manifesto that were adopted and are in a new round [S5]: what partners said of
 * what was adopted waits until they are adopted anew [E11].
 */
export function reopenedSections(
  state: RecordState,
  manifesto: ManifestoId,
): { readonly section: Section; readonly number: number }[] {
  return sectionsOf(state, manifesto)
    .filter(({ id, adopted }) => adopted === null && wasAdopted(state, id))
    .map((section) => ({ section, number: sectionNumber(state, section) }));
}

function wasAdopted({ versions }: RecordState, id: Section['id']): boolean {
  return (versions[id] ?? []).some(({ why }) => why.kind === 'phase' && why.phase === 'adopted');
}
