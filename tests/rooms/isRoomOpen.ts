import type { Room } from '../../server/rooms/Room.ts';

/** Whether a room still takes something. */
export function isRoomOpen(room: Room): boolean {
  try {
    room.read();
    return true;
  } catch {
    return false;
  }
}
