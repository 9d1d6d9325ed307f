import { foldText } from './foldText.ts';

/** The words that a query asks for, folded; none when it is of one letter, which would find everything. */
export function wordsIn(query: string): readonly string[] {
  const words = foldText(query).text.split(/\s+/u).filter(Boolean);
  return words.join('').length < 2 ? [] : words;
}
