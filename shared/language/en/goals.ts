import { chooser, formatList } from '../count.ts';
import type { goals as nl } from '../nl/goals.ts';
import { partnerTypes } from './partnerTypes.ts';

const choose = chooser('en');

/** What the paragraphs of a section are meant to reach, and being asked to look. */
export const goals: typeof nl = {
  wanted: (parts) => `Goal for every paragraph: at least ${formatList(parts, 'en')}.`,
  ofEach: (number) => `${number} of each type`,
  ofType: (type, number) => partnerTypes.counted(type, number),
  reached: (number, all) =>
    number === all ? 'Reached everywhere.' : `Reached at ${number} of ${all}.`,
  lacking: (type, number, at) =>
    `At ${at}, ${partnerTypes.counted(type, number)} ${choose(number, 'is', 'are')} still missing.`,
  toAsk: (names) => `To ask: ${formatList(names, 'en')}.`,
  more: (number) => `${number} more`,
  allSpoke: (type) => `All ${partnerTypes.plural[type]} have said something here.`,
  noneThere: (type) => `There is no ${partnerTypes.singular[type]} in the network.`,
  what: 'What is missing?',
  whom: 'See “Who carries what”',
  forYou: 'For you: look at',
  lookAt: (number) => `${number}: look at this paragraph`,
  askedBy: (name) => `asked by ${name}`,
};
