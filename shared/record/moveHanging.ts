import { amendmentsOn } from '../amendmentsOn.ts';
import type { RecordEvent } from './events.ts';
import type { RecordState } from './state.ts';

/** The record after a paragraph moved: all that hangs on it is of the section it stands in [P5]. */
export function moveHanging(
  state: RecordState,
  { paragraph, aliases = [], to }: Extract<RecordEvent, { type: 'paragraph-moved' }>,
): RecordState {
  const ids = [paragraph, ...aliases];
  const said = ids.flatMap((id) => {
    const ofParagraph = Object.entries(state.endorsements[id] ?? {});
    if (ofParagraph.length === 0) return [];
    const moved = ofParagraph.map(([partner, one]) => [partner, { ...one, section: to }]);
    return [[id, Object.fromEntries(moved)]];
  });
  const about = amendmentsOn(state, ids).map((one) => [one.id, { ...one, section: to }]);
  // What nothing hangs on stays the same object: others look at whether it changed.
  return {
    ...state,
    ...(said.length > 0 && {
      endorsements: { ...state.endorsements, ...Object.fromEntries(said) },
    }),
    ...(about.length > 0 && {
      amendments: { ...state.amendments, ...Object.fromEntries(about) },
    }),
  };
}
