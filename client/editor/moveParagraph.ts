import type { Command } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { movableDepth } from './movableDepth.ts';

/**
 * Moves the block at the caret one place up or down among its neighbours: a paragraph, or the list
 * item it stands in. Its id goes along [P2]. Does nothing at the edge of what surrounds it.
 */
export function moveParagraph(direction: -1 | 1): Command {
  return ({ tr, dispatch }) => {
    const { $anchor, $head } = tr.selection;
    const depth = movableDepth($anchor);
    if (depth === 0 || $head.start(depth) !== $anchor.start(depth)) return false;
    const parent = $anchor.node(depth - 1);
    const index = $anchor.index(depth - 1);
    const neighbour = parent.maybeChild(index + direction);
    if (!neighbour) return false;
    if (!dispatch) return true;
    const from = $anchor.before(depth);
    const node = $anchor.node(depth);
    const target = from + direction * neighbour.nodeSize;
    tr.delete(from, from + node.nodeSize).insert(target, node);
    const shift = target - from;
    tr.setSelection(TextSelection.create(tr.doc, $anchor.pos + shift, $head.pos + shift));
    tr.scrollIntoView().setMeta('uiEvent', 'move');
    return true;
  };
}
