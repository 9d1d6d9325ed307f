import type { ResolvedPos } from '@tiptap/pm/model';

/** How deep the block stands that moves as one: a list item with its text, else the text itself. */
export function movableDepth($position: ResolvedPos): number {
  const { depth } = $position;
  const isItem = depth > 1 && $position.node(depth - 1).type.name === 'listItem';
  return isItem && $position.index(depth - 1) === 0 ? depth - 1 : depth;
}
