import { brickState } from './brickState.ts';
import type { BrickState } from './ground.ts';
import type { Paragraph } from './document.ts';
import type { ParagraphId, PartnerId, SectionId } from './ids.ts';
import { endorsementsOn } from './endorsementsOn.ts';
import type { RecordState } from './record/state.ts';
import { standOf } from './standing.ts';

/** What every partner says of one paragraph; who said nothing is not in it. */
export interface SupportRow {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly number: string;
  readonly said: Readonly<Record<PartnerId, BrickState>>;
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
    const { id, number } = paragraph;
    if (number === null) return [];
    const said: Record<PartnerId, BrickState> = {};
    for (const endorsement of endorsementsOn(state, paragraph)) {
      const { stance, partner } = endorsement;
      const { validity, condition } = standOf(endorsement, state, paragraph);
      said[partner] = brickState({ stance, validity, condition });
    }
    return [{ section, paragraph: id, number, said }];
  });
}
