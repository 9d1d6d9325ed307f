import type { calendar as nl } from '../nl/calendar.ts';

/** What stands in a calendar of deadlines. */
export const calendar: typeof nl = {
  name: (manifesto) => `${manifesto}: deadlines`,
  ends: ({ number, title, phase }) => `${number} ${title}: end of “${phase}”`,
  about: (manifesto) => `The deadline of a section of ${manifesto} ends.`,
};
