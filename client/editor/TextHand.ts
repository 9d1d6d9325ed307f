import type { ParagraphId } from '#shared/ids.ts';
import type { TextStep } from '../live/TextStep.ts';

/** What the page around the text can do in it. */
export interface TextHand {
  /** Makes these changes, as one step that can be undone. */
  write(steps: readonly TextStep[]): void;
  /** Goes to the note beside a paragraph, or opens it where there is no margin. */
  openNote(paragraph: ParagraphId): void;
}
