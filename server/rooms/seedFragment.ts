import type * as Y from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import { insertBlock } from './insertBlock.ts';

/**
 * Makes a document the whole text of a fragment, on the server [T4]; every text-bearing block without an id gets
 * one. A document without blocks becomes one empty paragraph. Call inside a transaction.
 */
export function seedFragment(fragment: Y.XmlFragment, document: DocumentJson): void {
  fragment.delete(0, fragment.length);
  const blocks = document.content.length > 0 ? document.content : [{ type: 'paragraph' } as const];
  for (const block of blocks) insertBlock(fragment, fragment.length, block);
}
