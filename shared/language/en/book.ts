import type { book as nl } from '../nl/book.ts';

export const book = {
  outOf: 'of',
  toBacking: 'Names on page',
  unspoken: (numbers) => `Nobody has said anything yet about ${numbers}.`,
  data: 'All data of this manifesto, for programs.',
  landmarks: 'Parts of the book',
  accessibility:
    'All text can be enlarged and read aloud, with headings, a table of contents and footnotes. Under each paragraph stands a drawing of its backing; a sentence below it says the same.',
  unprintable: (example) =>
    `A sign that these letters lack stands here with its number: ${example}.`,
} satisfies typeof nl;
