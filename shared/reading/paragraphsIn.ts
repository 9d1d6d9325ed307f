import { withoutForbiddenCharacters } from '../characters.ts';
import { bareText } from '../wording.ts';
import type { Run } from '../wording.ts';
import { linesOf } from './linesOf.ts';
import { markerOf } from './markerOf.ts';

/**
 * The paragraphs in one block of HTML. One line end goes on in the same paragraph, two begin a new
 * one, and so does the sign of a list. A heading is one, and of a block that says nothing nothing
 * is left.
 */
export function paragraphsIn(runs: readonly Run[], isHeading: boolean): Run[][] {
  if (!isHeading) return linesJoined(runs);
  return saysSomething(runs) ? [[...runs]] : [];
}

function linesJoined(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [];
  let isOpen = false;
  for (const line of linesOf(runs)) {
    const isItem = markerOf(line) !== null;
    const last = paragraphs.at(-1);
    if (!saysSomething(line)) {
      isOpen = false;
      continue;
    }
    if (isOpen && last && !isItem) last.push({ ...last.at(-1), text: ' ' }, ...line);
    else paragraphs.push([...line]);
    isOpen = !isItem;
  }
  return paragraphs;
}

function saysSomething(runs: readonly Run[]): boolean {
  return withoutForbiddenCharacters(bareText(runs)).trim() !== '';
}
