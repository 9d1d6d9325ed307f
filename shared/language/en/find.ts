import { counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

export const find: Words['find'] = {
  open: 'Search',
  withKeys: 'Search the whole manifesto (Ctrl+Shift+F)',
  title: 'Search the whole manifesto',
  label: 'Words, or a number such as 3.4',
  description: 'You see where all your words occur in one paragraph.',
  found: (number: number, shown: number) =>
    number === 0
      ? 'Nothing found.'
      : `${count(number, 'place', 'places')} found${shown < number ? `; you see the first ${shown}.` : '.'}`,
  incomplete: 'Not all sections are here yet.',
};
