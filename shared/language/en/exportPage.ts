import type { exportPage as nl } from '../nl/exportPage.ts';

/** The page on which one takes a file along. */
export const exportPage: typeof nl = {
  intro: 'Take the manifesto along as a file: the text, who said what, and what was decided.',
  form: 'Which form do you want?',
  part: 'Which part?',
  whole: 'The whole manifesto',
  section: (number, title) => `${number}. ${title}`,
  what: 'What do you want?',
  text: 'The text',
  changesSince: 'Only what changed since',
  version: (name, section) => `Section ${section}: ${name}`,
  changesHow: 'You get what came and what went, paragraph by paragraph, without annexes.',
  annexes: 'With annexes: who said what, amendments and decisions, and what became of the advice',
  annexesNot: 'Without annexes it is the text alone, and the file says so.',
  tracked: 'With the open amendments in the text',
  trackedHow:
    'As tracked changes, in the name of the partner. You can accept or reject them in your program.',
  make: 'Make and save',
  busy: 'Your file is being made. For a large manifesto that takes a moment. You can go on reading here.',
  saved: (name, size) => `Done. ${name} (${size}) is among the downloads of your browser.`,
  failed: 'No file was made.',
  kilobytes: (size) => `${size} kB`,
  megabytes: (size) => `${size} MB`,
};
