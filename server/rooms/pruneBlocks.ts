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
 * text-bearing blocks, blocks inside them, and nesting beyond `limits.blockDepth`. No page could
 * show it, and some would stumble over it. Call inside a transaction.
 */
export function pruneBlocks(fragment: Y.XmlFragment): void {
  prune(fragment, blocks, 1);
}

function prune(parent: Y.XmlFragment, allowed: readonly string[], depth: number): void {
  const children = parent.toArray();
  for (let place = children.length - 1; place >= 0; place -= 1) {
    const child = children[place];
    if (
      !(child instanceof Y.XmlElement) ||
      !allowed.includes(child.nodeName) ||
      depth > limits.blockDepth
    ) {
      parent.delete(place, 1);
    } else if (inside[child.nodeName]) {
      prune(child, inside[child.nodeName] ?? [], depth + 1);
    } else {
      pruneInside(child);
    }
  }
}

function pruneInside(textBlock: Y.XmlElement): void {
  const children = textBlock.toArray();
  for (let place = children.length - 1; place >= 0; place -= 1) {
    if (!(children[place] instanceof Y.XmlText)) textBlock.delete(place, 1);
  }
}
