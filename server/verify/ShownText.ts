import type { Run, Wording } from './Line.ts';

/** A paragraph or heading of a text that is on no record, as Markdown or plain text shows it. */
export interface ShownText {
  /** Null for a heading. */
  readonly number: string | null;
  /** What it says, in every way in which it can be read; the likeliest first. */
  readonly readings: readonly (readonly Run[])[];
  /** Whether it can say just this. */
  readonly canBe: (wording: Wording) => boolean;
  /** Whether nothing else would look the same: plain text shows no marks. */
  readonly isCertain: boolean;
}
