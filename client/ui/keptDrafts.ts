/** Before the names of somebody's drafts in `localStorage`. */
export const draftPrefix = (owner: string) => `draagvlak.draft.${owner}/`;

/** The keys of all drafts that this device keeps of somebody. */
export function keptDrafts(owner: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(draftPrefix(owner)));
  } catch {
    return []; // storage is closed to us: nothing is kept
  }
}
