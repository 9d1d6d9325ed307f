import type { Part, Revision } from '../Booklet.ts';

/** A new paragraph that is proposed behind another. */
export interface NewParagraph {
  /** Of the amendment: it has no number of its own yet. */
  readonly number: string;
  readonly parts: readonly Part[];
  readonly revision: Revision;
}

/** What open amendments want of one paragraph, laid in its text. */
export interface Laid {
  /** Its words of now, with the changes in them. */
  readonly parts: readonly Part[];
  /** When all of it should go. */
  readonly goes: Revision | null;
  readonly behind: readonly NewParagraph[];
}

/** The open amendments that stand in the text as changes. */
export interface Tracked {
  /** By the id of the paragraph. */
  readonly paragraphs: ReadonlyMap<string, Laid>;
  /** The numbers of the amendments that do, “A-012”; the others are listed behind only. */
  readonly numbers: ReadonlySet<string>;
}
