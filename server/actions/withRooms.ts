import type { ManifestoId, SectionId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Room } from '../rooms/Room.ts';
import type { House } from './House.ts';

/** The rooms of a manifesto by section. */
export type RoomOf = ReadonlyMap<SectionId, Room>;

/** Does something while all texts of a manifesto are in memory, so that they are of one moment. */
export async function withRooms<T>(
  { records, rooms }: House,
  manifesto: ManifestoId,
  act: (roomOf: RoomOf) => T | Promise<T>,
): Promise<T> {
  const holding = sectionsOf(records.state, manifesto).map(({ id }) => rooms.hold(id));
  try {
    const held = await Promise.all(holding);
    return await act(new Map(held.map(({ room }) => [room.section, room])));
  } finally {
    // Also when one of them could not be opened.
    for (const one of await Promise.allSettled(holding))
      if (one.status === 'fulfilled') one.value.release();
  }
}
