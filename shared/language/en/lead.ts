import { counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

export const lead = {
  title: 'Lead’s desk',
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
  closesSoon: (phase, date) => `This section moves to ${phase.toLocaleLowerCase('en')} on ${date}.`,
} satisfies Words['lead'];
