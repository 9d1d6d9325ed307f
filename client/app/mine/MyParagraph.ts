import type { Paragraph } from '#shared/document.ts';
import type { Section } from '#shared/record/state.ts';

/** A numbered paragraph, and where it stands. */
export interface MyParagraph {
  readonly section: Section;
  /** The section's, from 1. */
  readonly sectionNumber: number;
  /** "3.4" [P4]. */
  readonly number: string;
  readonly paragraph: Paragraph;
}
