import type { ManifestoId } from '../ids.ts';
import type { Manifesto, RecordState, Section } from './state.ts';

/** The sections of a manifesto in order; the first is section 1 [P4]. */
export function sectionsOf(state: RecordState, manifesto: ManifestoId): Section[] {
  return Object.values(state.sections)
    .filter((section) => section.manifesto === manifesto)
    .toSorted((a, b) => a.place - b.place);
}

/** The number of a section in its manifesto, from 1 [P4]. */
export function sectionNumber(state: RecordState, { id, manifesto }: Section): number {
  return sectionsOf(state, manifesto).findIndex((section) => section.id === id) + 1;
}

/** The manifesto at an address (`/m/:slug`). */
export function manifestoBySlug(state: RecordState, slug: string): Manifesto | null {
  return Object.values(state.manifestos).find((manifesto) => manifesto.slug === slug) ?? null;
}
