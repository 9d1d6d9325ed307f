import { counter } from '../count.ts';
import type { adherence as nl } from '../nl/adherence.ts';

const count = counter('en');

/** What partners do with what was adopted. */
export const adherence: typeof nl = {
  title: 'What becomes of it',
  intro:
    'What was adopted is a promise. Here each partner says, by paragraph, what it does with it.',
  nothingTitle: 'Nothing has been adopted yet',
  nothing: 'Once a section is adopted, partners say here what they do with it.',
  reopened: (section) =>
    `Section ${section} has been reopened for a new round. What partners do with it is here again once it is adopted anew.`,
  wasAdopted: 'Read what was adopted',
  kinds: {
    followed: 'We do this',
    'in-progress': 'We are working on it',
    'not-yet': 'We do not do this yet',
  },
  groups: {
    followed: 'Do it',
    'in-progress': 'Are working on it',
    'not-yet': 'Do not do it yet',
  },
  silent: (number) => `${count(number, 'partner has', 'partners have')} said nothing of it yet.`,
  all: 'All partners have spoken of it.',
  ofType: (group, number, total) => `${group} (${number} of ${total})`,
  said: (name, note) => `${name}: ‘${note}’`,
  earlier: (voice) => `${voice} (of an earlier text)`,
  yours: (partner) => `${partner}:`,
  say: 'Say what you do with it…',
  change: 'Change…',
  saying: (number) => `What do you do with ${number}?`,
  asPartner: (partner) => `You speak for ${partner}. Everyone can read this.`,
  choose: 'What does your organisation do?',
  missing: 'Choose what your organisation does.',
  note: 'Remark',
  noteHelp: 'What you have done, or what holds you back.',
  save: 'Record it',
  takeBack: 'Take it back',
  who: 'Only who holds the mandate says this for a partner.',
  publicPage: 'Public page',
  toManifesto: 'To the manifesto',
  link: 'What partners do with it',
};
