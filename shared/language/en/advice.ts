import type { Words } from '../nl.ts';
import { counter } from '../count.ts';

const count = counter('en');

export const advice: Words['advice'] = {
  title: 'Writing tips',
  tips: (number) => count(number, 'tip', 'tips'),
  about: 'Tips for writing more clearly. You decide.',
  none: 'There are no tips any more.',
  heading: 'Heading.',
  longSentence: (words) =>
    `A sentence of ${count(words, 'word', 'words')}. Can you make it two sentences?`,
  kinds: {
    'empty-heading': 'This heading is empty. Write a heading, or remove it.',
    'skipped-level': 'This heading skips a level. Make it an ordinary subheading.',
    'bold-heading': 'This looks like a heading. Make it one, so that everyone finds it.',
    'vague-link': 'This link does not say where it leads. Name what can be read there.',
    'bare-link': 'A web address stands here as text. Rather name what can be read there.',
    capitals: 'Capitals are hard to read. Use ordinary letters.',
    'too-long': 'Too long: nobody can endorse this paragraph like this. Split it.',
  },
};
