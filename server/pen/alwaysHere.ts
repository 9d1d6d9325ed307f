import type { Pen } from './Pen.ts';

/** The pen of a process that shares its data with no other. */
export const alwaysHere: Pen = {
  isHere: true,
  isFresh: true,
  // Nobody waits, so nobody counts.
  busy: 0,
  hold: (act) => act(),
  stay: (part) => part(),
  whenHere: (ready) => ready(),
  catchUp: () => Promise.resolve(),
};
