import type { ParagraphId } from '#shared/ids.ts';
import type { Run, Wording } from '#shared/wording.ts';

/** One change to the paragraphs of a text. */
export type TextStep =
  | { readonly kind: 'say'; readonly paragraph: ParagraphId; readonly runs: readonly Run[] }
  | {
      readonly kind: 'insert';
      readonly paragraph: ParagraphId;
      /** Comes behind this paragraph; null: at the start. */
      readonly behind: ParagraphId | null;
      readonly wording: Wording;
    }
  | { readonly kind: 'remove'; readonly paragraph: ParagraphId };

/** What a paragraph said when the doubt arose, and what it should say; null: it is not in the text. */
export interface Remedy {
  readonly paragraph: ParagraphId;
  /** The paragraph before it on the side that has it; null: it is the first. */
  readonly behind: ParagraphId | null;
  readonly from: Wording | null;
  readonly to: Wording | null;
}

/**
 * A paragraph that two sides changed while apart, so that nobody wrote what it says now [T7]. Where
 * a wording is null the paragraph was not in that text.
 */
export interface Doubt {
  readonly id: string;
  readonly paragraph: ParagraphId;
  /** The epoch of the text it is about [T5]. */
  readonly epoch: number;
  /** `doubled`: both split or moved it, and its end, or all of it, is there twice. */
  readonly cause: 'changed' | 'doubled' | 'deleted-here' | 'deleted-there';
  /** "3.4" at the time; null where it had none. */
  readonly number: string | null;
  /** What both sides began from. */
  readonly base: Wording;
  /** What this side made of it, with the new paragraphs its end went into. */
  readonly own: readonly Wording[];
  /** What the others made of it. */
  readonly others: readonly Wording[];
  /** What came of it. */
  readonly merged: readonly Wording[];
  /** Whether one's own words are in what came of it; what can be done is to take them out, or in. */
  readonly isOwnIn: boolean;
  /** What one click does; none where it would make things worse. */
  readonly remedies: readonly Remedy[];
  /** Whether that was done. */
  readonly isUndone: boolean;
}
