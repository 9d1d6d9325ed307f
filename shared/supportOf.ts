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

type Said = SupportRow['said'];

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
    return number === null
      ? []
      : [{ section, paragraph: id, number, said: saidOf(state, paragraph) }];
  });
}

interface WorkedOut {
  readonly exact: string;
  /** What the record said of amendments; null where nothing depends on one. */
  readonly amendments: RecordState['amendments'] | null;
  readonly said: Said;
}

/** By what was said of a paragraph, which `reduce` leaves the same object until more is said. */
const workedOut = new WeakMap<object, WorkedOut>();

function saidOf(state: RecordState, paragraph: Paragraph): Said {
  const given = endorsementsOn(state, paragraph);
  const before = workedOut.get(given);
  const isSame =
    before?.exact === paragraph.exact &&
    (before.amendments === null || before.amendments === state.amendments);
  if (isSame) return before.said;
  const said: Record<PartnerId, BrickState> = {};
  let depends = false;
  for (const partner of Object.keys(given) as PartnerId[]) {
    const one = given[partner];
    if (!one) continue;
    said[partner] = meaningOf(one, state, paragraph);
    depends ||= one.dependsOn !== null;
  }
  const amendments = depends ? state.amendments : null;
  workedOut.set(given, { exact: paragraph.exact, amendments, said });
  return said;
}

function meaningOf(said: Endorsement, state: RecordState, paragraph: Paragraph): BrickState {
  const { validity, condition } = standOf(said, state, paragraph);
  return brickState({ stance: said.stance, validity, condition });
}
