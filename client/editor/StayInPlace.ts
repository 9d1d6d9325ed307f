import { Extension } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const key = new PluginKey<boolean>('stayInPlace');

/**
 * Leaves the page where it is while others type. The binding asks to bring the caret into sight at
 * each of their letters, which lays the page out once more and tears along whoever reads elsewhere;
 * the browser already keeps in its place what is on the screen.
 */
export const StayInPlace = Extension.create({
  name: 'stayInPlace',
  addProseMirrorPlugins() {
    return [
      new Plugin<boolean>({
        key,
        state: { init: () => false, apply: isOfOthers },
        props: { handleScrollToSelection: ({ state }) => key.getState(state) ?? false },
      }),
    ];
  },
});

// One's own undo comes by way of the shared text too.
function isOfOthers(tr: Transaction): boolean {
  const change = tr.getMeta(ySyncPluginKey) as { isUndoRedoOperation?: boolean } | undefined;
  return change?.isUndoRedoOperation === false;
}
