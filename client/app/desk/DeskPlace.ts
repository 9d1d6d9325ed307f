import type { Manifesto, Section } from '#shared/record/state.ts';

/** Where in a manifesto the desk is open. */
export interface DeskPlace {
  readonly manifesto: Manifesto;
  /** All sections, in order. */
  readonly sections: readonly Section[];
  /** The open one, and its number from 1. */
  readonly section: Section;
  readonly number: number;
}

/** The address of a section's desk. */
export function deskHref({ slug }: Manifesto, number: number): string {
  return `/manifest/${slug}/${number}`;
}
