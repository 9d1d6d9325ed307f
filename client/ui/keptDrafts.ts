/** Before the names of drafts in `sessionStorage`. */
export const draftPrefix = 'draagvlak.draft.';

/** The keys of all drafts in this tab: they do not say whose they are. */
export function keptDrafts(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(draftPrefix));
  } catch {
    return []; // storage is closed to us: nothing is kept
  }
}
