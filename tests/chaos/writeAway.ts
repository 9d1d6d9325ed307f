import type * as Y from 'yjs';
import { newId } from '#shared/newId.ts';
import { addParagraph, readParagraph, typeIn } from '../client/sectionText.ts';

/** The edits that `writeAway` makes, one keystroke each. */
export const edits = 4_000;
const word = ' onderweg';

/**
 * Someone writes for hours without a connection: words of their own in each of these paragraphs, key
 * by key and in turn, and in one of their own. Answers what each paragraph then says.
 */
export function writeAway(doc: Y.Doc, paragraphs: readonly string[]): Map<string, string> {
  const own = newId();
  addParagraph(doc, own, 'Onderweg');
  const all = [...paragraphs, own];
  for (let edit = 0; edit < edits; edit += 1) {
    const id = all[Math.floor(edit / word.length) % all.length] ?? own;
    typeIn(doc, id, { words: word.charAt(edit % word.length) });
  }
  return new Map(all.map((id) => [id, readParagraph(doc, id)]));
}
