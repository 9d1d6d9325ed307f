import { expect, test } from 'vitest';
import { WordPairs } from '#shared/WordPairs.ts';

const long =
  'De raad hoort alle bewoners vooraf. Het college geeft binnen acht weken antwoord op elke vraag. Plannen staan open voor iedereen.';
const stands = (text: string) => new WordPairs(text).standIn(new WordPairs(long));

test.each([
  ['a piece from the middle', 'Het college geeft binnen acht weken antwoord op elke vraag.'],
  [
    'a piece in which words were changed',
    'Het college geeft binnen een week antwoord op elke vraag.',
  ],
  ['a piece that begins in another letter case', 'plannen staan open'],
  ['a piece of one word', 'bewoners'],
])('[T7] %s is known again', (_, text) => {
  expect(stands(text)).toBe(true);
});

test.each([
  ['a sentence of the same small words', 'Alle kinderen leren op school, voor het examen.'],
  ['two words, of which one stands there', 'Iedereen telt.'],
  ['nothing', ''],
])('[T7] %s is not', (_, text) => {
  expect(stands(text)).toBe(false);
});
