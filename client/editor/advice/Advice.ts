import type { ParagraphId } from '#shared/ids.ts';

/** What can be written more plainly. */
export type AdviceKind =
  | 'empty-heading'
  | 'skipped-level'
  | 'bold-heading'
  | 'long-sentence'
  | 'vague-link'
  | 'bare-link'
  | 'capitals'
  | 'too-long';

/** One tip on writing, at a place in the text. */
export interface Advice {
  readonly paragraph: ParagraphId;
  readonly kind: AdviceKind;
  /** The words it is about, as they stand there; none of an empty heading. */
  readonly words: string;
}
