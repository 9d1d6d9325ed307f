import { choose, counter, formatList } from '../count.ts';
import type { goals as nl } from '../nl/goals.ts';
import { partnerTypes } from './partnerTypes.ts';

const count = counter('en');

/** What the paragraphs of a section are meant to reach, and asking partners to look. */
export const goals: typeof nl = {
  wanted: (parts) => `Goal for every paragraph: at least ${formatList(parts, 'en')}.`,
  ofEach: (number) => `${number} of each type`,
  ofType: (type, number) => partnerTypes.counted(type, number),
  reached: (number, all) =>
    number === all ? 'Reached everywhere.' : `Reached at ${number} of ${all}.`,
  lacking: (type, number, at) =>
    `At ${at} ${partnerTypes.counted(type, number)} ${choose(number, 'is', 'are')} still missing.`,
  toAsk: (names) => `To ask: ${formatList(names, 'en')}.`,
  more: (number) => `${number} more`,
  allSpoke: (type) => `All ${partnerTypes.plural[type]} have said something here.`,
  noneThere: (type) => `There is no ${partnerTypes.singular[type]} in the network.`,
  what: 'What is missing?',
  whom: 'Ask partners on “Who carries what”',
  set: 'Set goals…',
  change: 'Change the goals…',
  title: (section) => `Section ${section}: goals`,
  explain:
    'How many partners should carry each paragraph of this section? Everyone sees what is missing. A goal stops nothing.',
  each: 'Of each type',
  eachDescription: 'Where a type has fewer partners, all of them are meant.',
  perType: 'Of these types in particular',
  inNetwork: (number) => `${number} in the network`,
  save: 'Record the goals',
  look: {
    open: 'Ask to look…',
    title: (section) => `Section ${section}: ask partners to look`,
    about: (numbers) => `It is about ${numbers}.`,
    appears:
      'Your question goes on the record. Whoever speaks for the partner sees it until the partner says something of the paragraph.',
    whom: 'Whom?',
    today: 'was already asked today',
    without: 'Ask at least one partner.',
    note: 'Note',
    noteDescription: 'In short: what has changed, or why is it needed? Everyone can read this.',
    send: (number) => `Ask ${count(number, 'partner', 'partners')}`,
    sent: (number) => `${count(number, 'partner was', 'partners were')} asked.`,
    nobody: 'Everyone concerned was already asked today.',
  },
  before: {
    counting: 'Counting what was said…',
    open: (number) =>
      `${count(number, 'amendment waits', 'amendments wait')} for a decision and ${choose(number, 'goes', 'go')} along.`,
    toRenew: ({ said, partners }) =>
      `${count(said, 'statement', 'statements')} of ${count(partners, 'partner', 'partners')} ${choose(said, 'is', 'are')} about earlier words and ${choose(said, 'has', 'have')} to be renewed.`,
    dropped: ({ said, partners }) =>
      `${count(said, 'statement', 'statements')} of ${count(partners, 'partner', 'partners')} ${choose(said, 'is', 'are')} about earlier words. That stays so; it can no longer be renewed then.`,
    noneOutdated: 'All that partners said is about exactly these words.',
    objections: (number) =>
      `${count(number, 'objection', 'objections')} will stand beside it, with the reason.`,
    short: (number, all) =>
      `At ${number} of ${count(all, 'paragraph', 'paragraphs')} the goal is not reached yet.`,
  },
  forYou: 'For you: look at',
  lookAt: (number) => `${number}: look at this paragraph`,
  askedBy: (name, note) => (note === null ? `asked by ${name}` : `${name}: ${note}`),
};
