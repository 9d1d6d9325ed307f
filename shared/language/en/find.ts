import type { Words } from '../nl.ts';

/** The way to the search; its own words come with it. */
export const find: Words['find'] = {
  open: 'Search',
  withKeys: 'Search the whole manifesto (Ctrl+Shift+F)',
};
