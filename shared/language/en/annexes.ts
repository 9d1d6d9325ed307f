import { formatList } from '../count.ts';
import type { annexes as nl } from '../nl/annexes.ts';

/** What stands in the annexes of a file about decisions and recommendations. */
export const annexes: typeof nl = {
  onlySection: (number) => `This file is of section ${number} alone.`,
  withoutAnnexes:
    'This file is the text alone: who said what, amendments and recommendations are not in it.',
  changesOnly: 'This file is not the text, but only what changed in the text.',
  since: (moment, seq) => `Compared with the text of ${moment}, number ${seq} in the record.`,
  sinceNamed: (name, since) => `${since} That version is called ‘${name}’.`,
  nothingChanged: (numbers) =>
    `${numbers.length === 1 ? 'Section' : 'Sections'} without changes: ${formatList(numbers.map(String), 'en')}.`,
  before: 'Before',
  now: 'Now',
  changesUnchecked:
    'This overview cannot be checked. The manifesto itself can: save the whole manifesto as a web page, Markdown, plain text or JSON, and check that with the public record and the ‘verify’ program of Draagvlak.',
  decisions: 'Annex: decisions on amendments',
  decisionsIntro: 'What became of each amendment, who decided that and in what role, when and why.',
  noDecisions: 'No amendment has been decided yet.',
  outcomes: {
    adopted: (date) => `adopted by a coalition lead on ${date}`,
    'adopted-modified': (date) => `adopted in other words by a coalition lead on ${date}`,
    declined: (date) => `declined by a coalition lead on ${date}`,
    withdrawn: (date) => `withdrawn by its author on ${date}`,
    overtaken: (date) => `overtaken on ${date}, as the text said so already`,
  },
  adoptedAs: 'How it came into the text',
  answer: 'Reason for the decision',
  advice: 'Annex: recommendations and what became of them',
  adviceIntro:
    'A coalition lead or coordinator says what of a recommendation came into the text, and of which words that holds.',
  noAdvice: 'There are no recommendations.',
  origin: 'Origin',
  link: 'Link',
  addedBy: 'Added by',
  at: 'Where in the text',
  nowhere: 'at no paragraph',
  otherPlaces: (number) =>
    number === 1
      ? 'a place that is no paragraph now'
      : `${number} places that are no paragraphs now`,
  unreadPlaces: (number) =>
    number === 1
      ? 'a place that is no paragraph now, or cannot be read'
      : `${number} places that are no paragraphs now, or cannot be read`,
  unreadable: (numbers) =>
    `The text of section ${formatList(numbers.map(String), 'en')} cannot be read now, and is missing here.`,
  otherNoteNumbers: 'Until then notes in the sections behind it are numbered differently.',
  outside: (number) =>
    number === 1 ? 'a place outside this section' : `${number} places outside this section`,
  done: 'What became of it',
  verdicts: {
    'worked-in': 'worked in',
    partly: 'partly worked in',
    not: 'not worked in',
    open: 'not yet judged',
  },
  judged: (verdict, date) => `${verdict}, said on ${date}`,
  why: 'Why',
  ofWords: 'Of which words',
  judgedWords: {
    same: (number) => `${number} as it stands there now`,
    other: (number) => `earlier words of ${number}`,
  },
  otherAdvice: 'the recommendation as it was then; it was changed since',
  earlier: 'Earlier',
};
