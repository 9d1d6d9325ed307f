/** Where drafts are: on the device, or in this tab alone. */
export type DraftsIn = 'localStorage' | 'sessionStorage';

/** Before the names of somebody's drafts. */
export const draftPrefix = (owner: string) => `draagvlak.draft.${owner}/`;

/** The keys of all drafts of somebody that are there. */
export function keptDrafts(owner: string, keptIn: DraftsIn): string[] {
  try {
    return Object.keys(window[keptIn]).filter((key) => key.startsWith(draftPrefix(owner)));
  } catch {
    return []; // storage is closed to us: nothing is kept
  }
}
