import * as Y from 'yjs';
import { isText } from '#shared/document.ts';
import type { BlockJson, DocumentJson } from '#shared/document.ts';
import { bearsText, runsOf } from '#shared/document.ts';
import { newId } from '#shared/newId.ts';
import { writeRuns } from './writeRuns.ts';

/**
 * Makes a document the whole text of a fragment, on the server [T4]; every text-bearing block without an id gets
 * one. A document without blocks becomes one empty paragraph. Call inside a transaction.
 */
export function seedFragment(fragment: Y.XmlFragment, document: DocumentJson): void {
  fragment.delete(0, fragment.length);
  const blocks = document.content.length > 0 ? document.content : [{ type: 'paragraph' } as const];
  for (const block of blocks) append(fragment, block);
}

function append(parent: Y.XmlFragment, block: BlockJson): void {
  const element = new Y.XmlElement(block.type);
  // Types must be in the document before they are filled, or attributes would be lost.
  parent.insert(parent.length, [element]);
  if (block.attrs?.level) element.setAttribute('level', block.attrs.level as unknown as string);
  if (!bearsText(block)) {
    for (const child of block.content ?? []) if (!isText(child)) append(element, child);
    return;
  }
  element.setAttribute('id', block.attrs?.id ?? newId());
  if (block.attrs?.aliases) element.setAttribute('aliases', block.attrs.aliases);
  const runs = runsOf(block);
  if (runs.length > 0) writeRuns(element, runs);
}
