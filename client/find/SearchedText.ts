import type { Paragraph } from '#shared/document.ts';

/** A text to look through: a section of a manifesto. */
export interface SearchedText {
  /** Counts from 1. */
  readonly number: number;
  readonly title: string;
  /** Where the section is open; a paragraph's place in it comes behind this. */
  readonly href: string;
  /** Null as long as it is not here. */
  readonly paragraphs: readonly Paragraph[] | null;
}
