import type { Words } from '../nl.ts';

export const ownData = {
  title: 'My data',
  doneTitle: 'Your name has been removed',
  done: 'And so has your mail address. You are signed out.',
} satisfies Words['ownData'];
