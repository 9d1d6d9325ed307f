import { counter } from '../count.ts';
import type { mine as nl } from '../nl/mine.ts';

const count = counter('en');

/** The page of one's own: what waits, what changed, what one's partner said. */
export const mine: typeof nl = {
  intro: (partner) => `What waits for you, what changed, and what ${partner} said.`,
  todo: {
    title: 'What waits for you',
    nothing: 'Nothing waits for you. You are up to date.',
    look: 'Look at',
    outdated: 'Changed since your partner said something of it:',
    question: (amendment, number) =>
      `${amendment} at ${number}: the lead suggests other words. Do you agree?`,
    attention: (amendment, number) =>
      `${amendment} at ${number} no longer fits the text of now. Look at your proposal.`,
    answer: 'Answer',
    decide: (number) => `${count(number, 'amendment waits', 'amendments wait')} for your decision.`,
    first: (number) => `Begin at ${number}`,
    noMandate:
      'You do not speak for your partner. Endorsing is for whoever holds the mandate there.',
  },
  deadlines: {
    title: 'Deadlines',
    none: 'There are no deadlines.',
    unsaid: (number, all) =>
      number === 0
        ? 'Your partner said something of all of it.'
        : `Nothing said yet of ${number} of the ${count(all, 'paragraph', 'paragraphs')}.`,
    calendar: 'Put the deadlines in your calendar (.ics)',
  },
  row: {
    title: 'Endorse one after another',
    intro: 'Paragraph after paragraph, without searching. What you say counts at once.',
    waiting: (number) => `Asked or outdated: ${count(number, 'paragraph', 'paragraphs')}`,
    silent: (number) => `Nothing said yet: ${count(number, 'paragraph', 'paragraphs')}`,
    start: 'Begin',
    which: 'Which paragraphs?',
    place: (at, all) => `${at} of ${all}`,
    previous: 'Previous',
    next: 'Next',
    stop: 'Done',
    keys: (previous, next) => `${previous} and ${next} go back and on.`,
    inSection: (number, title) => `Section ${number}: ${title}`,
    recorded: (number) => `Recorded: ${number}.`,
    gone: 'This paragraph is no longer there.',
    closed: 'This section was adopted meanwhile.',
    end: (number) => `Those were all. You recorded ${count(number, 'statement', 'statements')}.`,
  },
  changes: {
    title: 'Changed since you looked',
    since: (moment) => `You last looked ${moment}, on this device.`,
    first:
      'You look here for the first time on this device. From now on it remembers what stands there; what changes after that shows here.',
    none: 'Not a word is different.',
    whole: 'All of it, side by side:',
    inSection: (number) => `section ${number}`,
    seen: 'I have seen this',
    seenDone: 'Remembered. What changes from now on shows next time.',
    notKept: 'This device could not remember it.',
    added: (number) => `${number} is new`,
    changed: (number) => `${number} is different`,
    removed: (number) => `${number} is gone`,
    more: (number) => `Show ${number} more`,
  },
  said: {
    title: (partner) => `What ${partner} said`,
    search: 'Search in the text and in what your partner said',
    found: (number, all) => `${number} of ${all}`,
    nothing: 'Your partner has said nothing yet.',
    notFound: 'Nothing was said about that.',
    amendment: (number) => `Amendment ${number}`,
    more: (number) => `Show ${number} more`,
  },
  to: (number) => `Go to ${number}`,
};
