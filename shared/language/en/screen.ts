import { formatList } from '../count.ts';
import type { screen as nl } from '../nl/screen.ts';

/** Words of the screen for a meeting. Only that screen loads them. */
export const screen: typeof nl = {
  title: (number) => `${number} on the screen`,
  now: 'What it says now',
  proposals: 'Open proposals',
  noProposals: 'There is no other proposal now.',
  ground: 'Who carries this',
  backedBy: (types) => `Backed by ${formatList(types, 'en')}`,
  proposedBy: (partner) => `Proposed by ${partner}`,
  previous: 'Previous',
  next: 'Next',
  keys: 'Turn with the arrows left and right.',
  ways: 'From paragraph to paragraph',
  toDesk: 'To the writing desk',
  gone: 'This paragraph is no longer in the text',
  goneText: 'It may have been deleted, or merged with another.',
};
