import type * as Y from 'yjs';

/** How often each word stands in a text. The words of these tests are such as `[a1]`. */
export function countWords(fragment: Y.XmlFragment): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of fragment.toJSON().matchAll(/\[\w+\]/g))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
