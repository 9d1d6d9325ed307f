import * as Y from 'yjs';
import { bearsText, isText, runsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import { newId } from '#shared/newId.ts';
import { writeRuns } from './writeRuns.ts';

/**
 * Puts a block, with all it holds, at a place among the children of a parent; a text-bearing block
 * without an id gets one. Call inside a transaction.
 */
export function insertBlock(parent: Y.XmlFragment, place: number, block: BlockJson): void {
  const element = new Y.XmlElement(block.type);
  // Types must be in the document before they are filled, or attributes would be lost.
  parent.insert(place, [element]);
  if (block.attrs?.level) element.setAttribute('level', block.attrs.level as unknown as string);
  if (!bearsText(block)) {
    const children = (block.content ?? []).filter((child) => !isText(child));
    for (const child of children) insertBlock(element, element.length, child);
    return;
  }
  element.setAttribute('id', block.attrs?.id ?? newId());
  if (block.attrs?.aliases) element.setAttribute('aliases', block.attrs.aliases);
  const runs = runsOf(block);
  if (runs.length > 0) writeRuns(element, runs);
}
