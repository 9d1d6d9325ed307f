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
