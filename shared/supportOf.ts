import type { Paragraph } from './document.ts';
import type { ParagraphId, SectionId } from './ids.ts';
import type { RecordState } from './record/state.ts';
import { saidOf } from './saidOf.ts';
import type { Said } from './saidOf.ts';

/** What every partner says of one paragraph; who said nothing is not in it. */
export interface SupportRow {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  /** The ids it answers for besides its own [P2]. */
  readonly aliases: readonly ParagraphId[];
  readonly number: string;
  readonly said: Said;
}

/**
 * The rows of the support matrix for the numbered paragraphs of a section [E8]: only what each
 * partner says by now, and no words, so that a whole manifesto can be looked over at once.
 */
export function supportOf(
  state: RecordState,
  section: SectionId,
  paragraphs: readonly Paragraph[],
): SupportRow[] {
  return paragraphs.flatMap((paragraph) => {
    const { id, aliases, number } = paragraph;
    return number === null
      ? []
      : [{ section, paragraph: id, aliases, number, said: saidOf(state, paragraph) }];
  });
}
