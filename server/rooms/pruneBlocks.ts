import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { textBlocks } from '#shared/schema/textBlocks.ts';

const blocks = [...textBlocks, 'bulletList', 'orderedList', 'blockquote'];
const inside: Readonly<Record<string, readonly string[]>> = {
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: blocks,
  blockquote: blocks,
};

/**
 * Deletes from the live document what the schema has no place for: unknown blocks, text outside
 * text-bearing blocks, blocks inside them, nesting beyond `limits.blockDepth`, and what holds
 * blocks with none in it; a list item that does not begin with a paragraph gets one. No page could
 * show it, and some would stumble over it: two people who each delete one of the two items of a
 * list leave such a list. Call inside a transaction.
 */
export function pruneBlocks(fragment: Y.XmlFragment): void {
  prune(fragment, blocks, 1);
}

function prune(parent: Y.XmlFragment, allowed: readonly string[], depth: number): void {
  const isOurs = (child: unknown): child is Y.XmlElement =>
    child instanceof Y.XmlElement && allowed.includes(child.nodeName) && depth <= limits.blockDepth;
  keep(parent, isOurs);
  for (const child of parent.toArray().filter(isOurs)) {
    const within = inside[child.nodeName];
    if (within) prune(child, within, depth + 1);
    else keep(child, (part) => part instanceof Y.XmlText);
  }
  keep(parent, isFilled);
  if (isListItem(parent) && parent.length > 0 && !beginsWithParagraph(parent))
    parent.insert(0, [new Y.XmlElement('paragraph')]);
}

function isFilled(child: unknown): boolean {
  return !(child instanceof Y.XmlElement && child.nodeName in inside && child.length === 0);
}

function isListItem(parent: Y.XmlFragment): boolean {
  return parent instanceof Y.XmlElement && parent.nodeName === 'listItem';
}

function beginsWithParagraph(parent: Y.XmlFragment): boolean {
  const first: unknown = parent.get(0);
  return first instanceof Y.XmlElement && first.nodeName === 'paragraph';
}

// Neighbours go in one step: each step is a walk from the start.
function keep(parent: Y.XmlFragment, isOurs: (child: unknown) => boolean): void {
  const children = parent.toArray();
  let end = children.length;
  while (end > 0) {
    let start = end;
    while (start > 0 && !isOurs(children[start - 1])) start -= 1;
    if (start < end) parent.delete(start, end - start);
    end = Math.min(start, end - 1);
  }
}
