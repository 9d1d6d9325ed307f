import type * as Y from 'yjs';
import { paragraphsIn } from './paragraphsIn.ts';

/** The marks in a text by scribe; each with the text from there on, as often as it is found. */
export function wordsIn(doc: Y.Doc): Map<number, Map<string, string[]>> {
  const found = new Map<number, Map<string, string[]>>();
  for (const [, text] of paragraphsIn(doc)) {
    for (const match of text.matchAll(/\[(\d+)\.\d+\]/g)) {
      const [mark, scribe] = [match[0], Number(match[1])];
      const words = found.get(scribe) ?? new Map<string, string[]>();
      found.set(scribe, words.set(mark, [...(words.get(mark) ?? []), text.slice(match.index)]));
    }
  }
  return found;
}
