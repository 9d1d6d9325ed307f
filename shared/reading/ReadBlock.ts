import type { Run } from '../wording.ts';

/** Where a block stands in a list. */
export interface ListPlace {
  /** 1 for the outermost list. Levels may be left out: Word does so. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** The number the item has where it comes from, if that is known. */
  readonly number: number | null;
  /** Whether it is a further paragraph of the item above. */
  readonly goesOn: boolean;
}

/**
 * One heading, paragraph or paragraph of a list item that was pasted, or read from a file; the same
 * for every origin.
 */
export interface ReadBlock {
  readonly runs: readonly Run[];
  /** The rank of a heading where it comes from: 0 for a document's title, 1 for its chapters. */
  readonly heading: number | null;
  readonly list: ListPlace | null;
  readonly isQuote: boolean;
  /** Columns of white space before it, where that means something: in plain text. */
  readonly indent: number;
  /** Names by which links lead to it, or to something around it. */
  readonly anchors: readonly string[];
}
