import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import type { Node } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { dropPoint } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { ParagraphId } from '#shared/ids.ts';
import { movableDepth } from './movableDepth.ts';
import { placedBlocks } from './placedBlocks.ts';

/** What is dragged, to whoever it is dropped on. No other page or program knows what to do with it. */
const kind = 'application/x-draagvlak-paragraph';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    paragraphDrag: {
      /** Begins to drag a paragraph, or the list item it stands in, by something outside the text. */
      takeParagraph: (paragraph: ParagraphId, data: DataTransfer) => ReturnType;
      /** Nothing is dragged any more. */
      letGoOfParagraph: () => ReturnType;
    };
  }
}

/**
 * Paragraphs are dragged by their numbers, which stand outside the text, and dropped among the others;
 * a line shows where. Only a quicker way for who has a mouse: the keys and the tools do the same.
 */
export const DragParagraph = Extension.create({
  name: 'paragraphDrag',

  addCommands() {
    return {
      takeParagraph:
        (paragraph, data) =>
        ({ view, editor }) =>
          take({ view, editor }, paragraph, data),
      letGoOfParagraph:
        () =>
        ({ view }) => {
          view.dragging = null;
          return true;
        },
    };
  },

  addProseMirrorPlugins() {
    return [
      dropCursor({ color: false, class: 'manuscript__drop', width: 2 }),
      new Plugin({ key: new PluginKey('paragraphDrag'), props: { handleDrop: drop } }),
    ];
  },
});

function take(
  { view, editor }: { view: EditorView; editor: Editor },
  paragraph: string,
  data: DataTransfer,
): boolean {
  const block = findBlock(view.state.doc, paragraph);
  if (!block || !editor.isEditable) return false;
  // A link takes its address along, which another text would take for words.
  data.clearData();
  data.setData(kind, paragraph);
  data.effectAllowed = 'move';
  view.dragging = { slice: sliceOf(block.node), move: true };
  return true;
}

// The paragraph as it is now, not as it was when it was taken: others may have typed in it meanwhile.
function drop(view: EditorView, event: DragEvent): boolean {
  const data = event.dataTransfer;
  if (!data?.types.includes(kind)) return false;
  const { state } = view;
  const block = findBlock(state.doc, data.getData(kind));
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!block || !at || !view.editable) return true;
  // 0 is before all of the text.
  const target = dropPoint(state.doc, at.pos, sliceOf(block.node));
  if (target === null) return true;
  const end = block.from + block.node.nodeSize;
  if (target >= block.from && target <= end) return true;
  const { tr } = state;
  tr.delete(block.from, end);
  const to = tr.mapping.map(target);
  tr.replaceRangeWith(to, to, block.node);
  view.dispatch(tr);
  view.focus();
  return true;
}

interface Movable {
  /** The position before it. */
  readonly from: number;
  readonly node: Node;
}

function findBlock(doc: Node, paragraph: string): Movable | null {
  const block = placedBlocks(doc).find(({ id }) => id === paragraph);
  if (!block) return null;
  const $inside = doc.resolve(block.position + 1);
  const depth = movableDepth($inside);
  return { from: $inside.before(depth), node: $inside.node(depth) };
}

function sliceOf(node: Node): Slice {
  return new Slice(Fragment.from(node), 0, 0);
}
