/** What is kept in `localStorage` of a person's own words. */
export const shelfKinds = ['recovered', 'doubts'] as const;

/** Where it is kept; `room` is a person's id, or that and a section's. */
export function shelfKey(kind: (typeof shelfKinds)[number], room: string): string {
  return `draagvlak.${kind}.${room}`;
}
