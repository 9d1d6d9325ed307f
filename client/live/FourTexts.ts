import type { Paragraph } from '#shared/document.ts';

/** A section's text: what both sides began from, as each left it, and as it came out. */
export interface FourTexts {
  readonly base: readonly Paragraph[];
  readonly own: readonly Paragraph[];
  readonly others: readonly Paragraph[];
  readonly merged: readonly Paragraph[];
}
