import type { ParagraphId } from '#shared/ids.ts';
import type { Wording } from '#shared/wording.ts';

/** What a paragraph said when a doubt arose, and what it should say; null: it is not in the text. */
export interface Remedy {
  readonly paragraph: ParagraphId;
  /** The paragraph before it on the side that has it; null: it is the first. */
  readonly behind: ParagraphId | null;
  readonly from: Wording | null;
  readonly to: Wording | null;
}
