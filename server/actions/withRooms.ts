import type { SectionId } from '#shared/ids.ts';
import type { Section } from '#shared/record/state.ts';
import type { Room } from '../rooms/Room.ts';
import type { House } from './House.ts';

/** Rooms by section. */
export type RoomOf = ReadonlyMap<SectionId, Room>;

/** Does something while the texts of all these sections are in memory, so that they are of one moment. */
export async function withRooms<T>(
  { rooms }: House,
  sections: readonly Pick<Section, 'id'>[],
  act: (roomOf: RoomOf) => T | Promise<T>,
): Promise<T> {
  const holding = sections.map(({ id }) => rooms.hold(id));
  try {
    const held = await Promise.all(holding);
    return await act(new Map(held.map(({ room }) => [room.section, room])));
  } finally {
    // Also when one of them could not be opened.
    for (const one of await Promise.allSettled(holding))
      if (one.status === 'fulfilled') one.value.release();
  }
}
