import { brickState } from './brickState.ts';
import type { BrickState } from './ground.ts';
import type { Paragraph } from './document.ts';
import type { ParagraphId, PartnerId, SectionId } from './ids.ts';
import { endorsementsOn } from './endorsementsOn.ts';
import type { Endorsement, RecordState } from './record/state.ts';
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
    const meaning = meaningAt(paragraph, state);
    const said: Record<PartnerId, BrickState> = {};
    const given = endorsementsOn(state, paragraph);
    for (const partner of Object.keys(given) as PartnerId[]) {
      const one = given[partner];
      if (one) said[partner] = meaning(one);
    }
    return [{ section, paragraph: id, number, said }];
  });
}

// Partners say few different things of a paragraph, most of them of the same words: each is worked
// out once.
function meaningAt(paragraph: Paragraph, state: RecordState): (said: Endorsement) => BrickState {
  const workedOut = new Map<string, Partial<Record<Endorsement['stance'], BrickState>>>();
  return (said) => {
    if (said.dependsOn !== null) return meaningOf(said, state, paragraph);
    const ofThese = workedOut.get(said.exact) ?? {};
    workedOut.set(said.exact, ofThese);
    return (ofThese[said.stance] ??= meaningOf(said, state, paragraph));
  };
}

function meaningOf(said: Endorsement, state: RecordState, paragraph: Paragraph): BrickState {
  const { validity, condition } = standOf(said, state, paragraph);
  return brickState({ stance: said.stance, validity, condition });
}
