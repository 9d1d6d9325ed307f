import type { ManifestoId, SectionId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { House } from './House.ts';
import { withRooms } from './withRooms.ts';
import type { RoomOf } from './withRooms.ts';

export interface Texts {
  readonly manifesto: ManifestoId;
  /** Sections whose text is left out. */
  readonly without?: ReadonlySet<SectionId>;
}

/**
 * Does something while every text of a manifesto that can still change is in memory, so that they are
 * of one moment. What is adopted is read from the record alone, and has no room here [O4].
 *
 * @throws Refusal `unavailable` when one of them cannot be read.
 */
export async function withTexts<T>(
  house: House,
  texts: Texts,
  act: (roomOf: RoomOf) => T | Promise<T>,
): Promise<T> {
  const { manifesto, without } = texts;
  const unsettled = () =>
    sectionsOf(house.records.state, manifesto).filter(
      ({ id, adopted }) => adopted === null && !without?.has(id),
    );
  return withRooms(house, unsettled(), (roomOf) => {
    // One was added or reopened while the others were waited for.
    const isMissing = unsettled().some(({ id }) => !roomOf.has(id));
    return isMissing ? withTexts(house, texts, act) : act(roomOf);
  });
}
