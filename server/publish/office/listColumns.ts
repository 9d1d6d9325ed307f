import { sheet } from './looks.ts';

/** Levels of lists in lists that either kind of file has. */
export const listLevels = 9;
/** Levels from which no list goes farther to the right. */
const widest = 5;

/** Where a level of a list (from 0) has its sign, the numbers of its paragraphs, and their words, in millimetres. */
export function listColumns(level: number): { label: number; number: number; words: number } {
  const label = sheet.column + 16 * Math.min(level, widest - 1);
  return { label, number: label + 5, words: label + 16 };
}
