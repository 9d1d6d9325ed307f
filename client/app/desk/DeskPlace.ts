import type { Manifesto, Section } from '#shared/record/state.ts';

/** One section and where it stands. */
export interface SectionPlace {
  readonly manifesto: Manifesto;
  readonly section: Section;
  /** Counts from 1. */
  readonly number: number;
}

/** Where in a manifesto the desk is open: the section is the one the reader is at work in. */
export interface DeskPlace extends SectionPlace {
  /** All sections, in order. */
  readonly sections: readonly Section[];
}

/** The address of a section's desk. */
export function deskHref({ slug }: Pick<Manifesto, 'slug'>, number: number): string {
  return `/manifest/${slug}/${number}`;
}
