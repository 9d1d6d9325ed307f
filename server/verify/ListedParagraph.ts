import type { Current } from './currentsOf.ts';

/** A numbered paragraph of an export, as its annex lists it. */
export interface ListedParagraph {
  readonly number: string;
  /** Its own, and those of paragraphs that were merged into it; none when nobody spoke of it. */
  readonly ids: readonly string[];
  /** What it says, or each thing that it can say. */
  readonly currents: readonly Current[];
}
