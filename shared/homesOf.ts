import { amendmentsOn } from './amendmentsOn.ts';
import type { ParagraphId, SectionId } from './ids.ts';
import type { RecordState } from './record/state.ts';

/** The sections in which, by the record, something was said of a paragraph under this id. */
export function homesOf(
  state: Pick<RecordState, 'endorsements' | 'amendments'>,
  id: ParagraphId,
): readonly SectionId[] {
  const endorsed = Object.values(state.endorsements[id] ?? {}).map(({ section }) => section);
  const amended = amendmentsOn(state, [id]).map(({ section }) => section);
  return [...new Set([...endorsed, ...amended])];
}
