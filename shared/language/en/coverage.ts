import { counter, formatNumber } from '../count.ts';
import type { coverage as nl } from '../nl/coverage.ts';

const count = counter('en');

/** How the backing came to be. */
export const coverage: typeof nl = {
  title: 'Backing over time',
  perDay: 'Backing per day',
  now: ({ share, carried, of, day }) =>
    `On ${day} ${share} is carried: ${formatNumber(carried, 'en')} of the ${formatNumber(of, 'en')} times that a partner can carry a paragraph.`,
  tooEarly: 'There is only one day so far. From tomorrow on a line stands here.',
  key: {
    adopted: 'section adopted',
    phase: 'another phase',
    text: 'text changed',
  },
  honest:
    'The line is about the paragraphs of now. For earlier days it counts what the record knows: an agreement counts until it is withdrawn, or until the record speaks of other words in that paragraph. Typing of which nobody said anything is not in it. The last point is counted at the text of now.',
  asTable: 'Show as a table',
  day: 'Day',
  carried: 'Carried',
  happened: 'What happened',
  times: (share, carried, all) =>
    `${share} (${formatNumber(carried, 'en')} of ${formatNumber(all, 'en')})`,
  moved: (section, phase) => `Section ${section} went to “${phase}”.`,
  adopted: (section, number) =>
    `${count(number, 'amendment', 'amendments')} adopted in section ${section}.`,
  restored: (section) => `Section ${section} got an earlier text back.`,
};
