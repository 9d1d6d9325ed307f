import type { search as nl } from '../nl/search.ts';
import { counter, formatList } from '../count.ts';

const count = counter('en');

/** Looking for words in a whole manifesto. */
export const search: typeof nl = {
  title: 'Search the whole manifesto',
  intro: 'In the text, the amendments, the replies to them, and the insights.',
  label: 'Words, or a number such as 3.4',
  description: 'You see where all your words stand together in one place.',
  ownPage: 'Open on a page of its own',
  kinds: {
    text: 'In the text',
    amendment: 'Amendments',
    reply: 'Replies to amendments',
    insight: 'Insights',
  },
  counted: {
    text: (number) => `${number} in the text`,
    amendment: (number) => count(number, 'amendment', 'amendments'),
    reply: (number) => count(number, 'reply', 'replies'),
    insight: (number) => count(number, 'insight', 'insights'),
  },
  found: (all, parts) => `${count(all, 'place', 'places')} found: ${formatList(parts, 'en')}.`,
  nothing: 'Nothing found.',
  more: (number) => `Show ${number} more`,
  amendment: (number, paragraph, status) =>
    paragraph === null ? `${number}, ${status}` : `${number} at ${paragraph}, ${status}`,
  reply: (partner, number) => `${partner} about ${number}`,
  incomplete: 'Not all sections have been loaded yet.',
  tipsTitle: 'How to find more',
  tips: [
    'Part of a word is enough: ‘resid’ finds ‘residents’.',
    'All words have to stand in one place. Fewer words find more.',
    'Capitals and accents make no difference: ‘cafe’ also finds ‘café’.',
    'A number takes you there at once: 3.4, A-012 or I-003.',
  ],
};
