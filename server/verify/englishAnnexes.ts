import type { AnnexWords } from './ExportWords.ts';

/** What the annexes on decisions and recommendations say in English. */
export const englishAnnexes: AnnexWords = {
  onlySection: (number) => `This file is of section ${number} alone.`,
  withoutAnnexes:
    'This file is the text alone: who said what, amendments and recommendations are not in it.',
  changesOnly: 'This file is not the text, but only what changed in the text.',
  decisions: 'Annex: decisions on amendments',
  decisionsIntro: 'What became of each amendment, who decided that and in what role, when and why.',
  noDecisions: 'No amendment has been decided yet.',
  outcomes: {
    adopted: (date) => `adopted by a coalition lead on ${date}`,
    modified: (date) => `adopted in other words by a coalition lead on ${date}`,
    declined: (date) => `declined by a coalition lead on ${date}`,
    withdrawn: (date) => `withdrawn by its author on ${date}`,
    overtaken: (date) => `overtaken on ${date}, as the text said so already`,
  },
  consents: {
    given: 'Who proposed it agreed to the other words.',
    refused: 'Who proposed it did not agree to the other words.',
    'not-given': 'Without agreement to the other words from who proposed it.',
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
  ofWords: 'Of which words',
  sameWords: (number) => `${number} as it stands there now`,
  otherWords: (number) => `earlier words of ${number}`,
  otherAdvice: 'the recommendation as it was then; it was changed since',
  earlier: 'Earlier',
};
