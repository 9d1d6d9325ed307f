import { counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

export const lead = {
  overview: 'Who carries what',
  overviewIntro: 'Who carries what, what has shifted, and who still has to say something.',
  movePhase: 'Change the phase…',
  moveTitle: (section) => `Section ${section}: next phase`,
  moveTo: (phase) => `Move to ${phase.toLocaleLowerCase('en')}`,
  from: 'Now',
  to: 'Next',
  choosePhase: 'To which phase?',
  reason: 'Why now?',
  reasonDescription: 'Your reason goes on the record and can be read by everyone.',
  reasonMissing: 'Say briefly why the phase changes.',
  deadline: 'Until when?',
  deadlineDescription: 'Without a date the phase stays open until you change it.',
  blockedByAmendments: (number) => `First decide on ${count(number, 'amendment', 'amendments')}.`,
  blockedText: 'Deciding can start only when no open proposals are left.',
  typingNow: (number) =>
    `${count(number, 'person is', 'people are')} typing in this section now. What is still on its way they get back as an amendment.`,
  moved: (phase) => `This section is now in the phase ‘${phase}’.`,
  wipe: {
    title: 'Much of the text has gone',
    gone: (share, { day, clock }) =>
      `At ${clock}${day === null ? '' : ` on ${day}`}, ${share} of this text went within a minute. The text from before that is kept.`,
    onlyWriting: 'Bringing it back is possible in the phase Writing.',
    restore: 'Bring that text back…',
    fine: 'It is fine like this',
  },
  restore: {
    title: (section) => `Section ${section}: bring back the text from before`,
    what: (clock) => `The section gets the text again that it had just before ${clock}.`,
    since: 'What was written after that will no longer be in it. It is kept, though.',
    kept: 'Endorsements and amendments stay. Whoever had words that were not saved yet gets them back.',
    typingNow: (number) =>
      `${count(number, 'person is', 'people are')} in this section now. Whoever is there gets another text before them.`,
    reason: 'Why do you bring this text back?',
    reasonMissing: 'Say briefly why you bring the text back.',
    confirm: 'Bring the text back',
  },
} satisfies Words['lead'];
