import { brickState } from './brickState.ts';
import type { Paragraph } from './document.ts';
import { endorsementsOn } from './endorsementsOn.ts';
import type { BrickState } from './ground.ts';
import type { PartnerId } from './ids.ts';
import type { Endorsement, RecordState } from './record/state.ts';
import { standOf } from './standing.ts';

/** What partners say of one paragraph by now. */
export type Said = Readonly<Record<PartnerId, BrickState>>;

interface WorkedOut {
  readonly exact: string;
  /** What the record said of amendments; null where nothing depends on one. */
  readonly amendments: RecordState['amendments'] | null;
  readonly said: Said;
}

/** By what was said of a paragraph, which `reduce` leaves the same object until more is said. */
const workedOut = new WeakMap<object, WorkedOut>();

/**
 * What each partner says of a paragraph by now; who said nothing is not in it. The same object as long as
 * neither that nor the words change, so that more can be kept by it.
 */
export function saidOf(state: RecordState, paragraph: Paragraph): Said {
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
