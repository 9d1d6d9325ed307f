import * as Y from 'yjs';

/**
 * Takes a text-bearing element out of the text. What it leaves empty or headless around it, the
 * room puts right (`pruneBlocks`). Call inside a transaction.
 */
export function removeBlock(element: Y.XmlElement): void {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) throw new TypeError('The element stands in no text.');
  parent.delete(parent.toArray().indexOf(element), 1);
}
