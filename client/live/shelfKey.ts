/** Where recovered texts are kept in `localStorage`; `room` is a person's id, or that and a section's. */
export function shelfKey(room: string): string {
  return `draagvlak.recovered.${room}`;
}
