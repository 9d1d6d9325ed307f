import { chooser, counter, formatList } from '../count.ts';
import type { leading as nl } from '../nl/leading.ts';

const count = counter('en');
const choose = chooser('en');

const matrix: (typeof nl)['matrix'] = {
  label: 'Each row is the ground under one partner, each box a paragraph',
  hint: 'Point at a box, or go there by arrow keys; Enter opens the paragraph. All of it is there in words too, under Table.',
  own: 'your partner',
  partnerColumn: 'Partner',
  paragraphs: 'Paragraph',
  types: (number) => `Partner types that carry it, of ${number}`,
  coalition: 'Coalition',
  section: 'Section',
  partner: 'Find a partner',
  all: 'All',
  show: 'Show',
  nothing: 'Nothing fits what you chose.',
  nobody: 'There is no text yet to say anything about.',
  view: 'View',
  picture: 'Picture',
  table: 'Table',
  list: 'List',
  caption: (section) => `What each partner says of section ${section}`,
  part: 'Which paragraphs?',
  carrying: (number) => count(number, 'carries', 'carry'),
  range: (ends) => ends.join(' to '),
  before: 'Previous',
  behind: 'Next',
  spot: (partner, number) => `${partner} at ${number}:`,
};

const remains: (typeof nl)['remains'] = {
  title: 'What still has to happen',
  nothing: 'Nothing. Everything is said and decided.',
  objection: (partners) =>
    partners.length > 3
      ? `${partners.length} partners object`
      : `${formatList(partners, 'en')} ${partners.length === 1 ? 'objects' : 'object'}`,
  outdated: (partners) =>
    partners.length > 3
      ? `${partners.length} partners spoke about an earlier text`
      : `${formatList(partners, 'en')} spoke about an earlier text`,
  amendments: (number) => `${count(number, 'amendment waits', 'amendments wait')} for a decision`,
  silent: (types) => `Silent here so far: ${formatList(types, 'en')}.`,
  untouched: (number) => `Nobody said anything yet of ${count(number, 'paragraph', 'paragraphs')}:`,
  at: (numbers, isList) => (isList ? `${numbers}.` : `at ${numbers}.`),
  more: (number) => `${number} more`,
};

/** Who carries what, and what a lead does: setting goals, asking partners to look, moving a phase. */
export const leading: typeof nl = {
  matrix,
  remains,
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
  lookIn: {
    open: 'Ask partners to look…',
    counting: 'Finding out whom you can ask…',
    kind: 'Whom do you want to ask?',
    outdated: 'Who spoke of earlier words',
    lacking: 'Who can bring a goal closer',
    silent: 'Who said nothing yet',
    of: (partners, numbers) => `${count(partners, 'partner', 'partners')}, at ${numbers}`,
    nobody: 'Nobody',
  },
  asked: {
    waiting: (partners) =>
      partners.length > 3
        ? `${partners.length} partners have yet to answer the question to look`
        : `${formatList(partners, 'en')} ${partners.length === 1 ? 'has' : 'have'} yet to answer the question to look`,
    since: (day, answered) =>
      answered === 0
        ? `Asked on ${day}.`
        : `Asked on ${day}; ${count(answered, 'answer', 'answers')} came.`,
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
};
