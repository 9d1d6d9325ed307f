import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import type { Node } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { dropPoint } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { AwayPlace } from './AwayPlace.ts';
import { movableDepth } from './movableDepth.ts';
import { placedBlocks } from './placedBlocks.ts';

/** What is dragged, to whoever it is dropped on. No other page or program knows what to do with it. */
const kind = 'application/x-draagvlak-paragraph';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    paragraphDrag: {
      /**
       * Begins to drag a paragraph, or the list item it stands in, by something outside the text;
       * `onAway` is called when it is dropped in the text of another section.
       */
      takeParagraph: (
        paragraph: ParagraphId,
        data: DataTransfer,
        onAway: (place: AwayPlace) => void,
      ) => ReturnType;
      /** Nothing is dragged any more. */
      letGoOfParagraph: () => ReturnType;
    };
  }
}

/** What is being dragged in this page, from whichever section. */
interface Taken {
  readonly slice: Slice;
  readonly onAway: (place: AwayPlace) => void;
  /** The texts it was dragged over: each shows where it would come. */
  readonly over: Set<EditorView>;
}

let taken: Taken | null = null;

interface DragOptions {
  /** The section whose text it is; null where nothing can come from another. */
  readonly section: SectionId | null;
}

/**
 * Paragraphs are dragged by their numbers, which stand outside the text, and dropped among the others;
 * a line shows where. In another section, where they come with all that hangs on them and others may
 * decide, it is asked first. Only a quicker way for who has a mouse: the keys and the tools do the same.
 */
export const DragParagraph = Extension.create<DragOptions>({
  name: 'paragraphDrag',

  addOptions() {
    return { section: null };
  },

  addCommands() {
    return {
      takeParagraph:
        (paragraph, data, onAway) =>
        ({ view, editor }) => {
          const slice = take({ view, editor }, paragraph, data);
          if (slice) taken = { slice, onAway, over: new Set([view]) };
          return slice !== null;
        },
      letGoOfParagraph: () => () => {
        taken?.over.forEach((view) => (view.dragging = null));
        taken = null;
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    const { section } = this.options;
    return [
      dropCursor({ color: false, class: 'manuscript__drop', width: 2 }),
      new Plugin({
        key: new PluginKey('paragraphDrag'),
        props: {
          handleDrop: (view, event) => drop(view, event, section),
          handleDOMEvents: { dragenter: (view) => section !== null && enter(view) },
        },
      }),
    ];
  },
});

function take(
  { view, editor }: { view: EditorView; editor: Editor },
  paragraph: string,
  data: DataTransfer,
): Slice | null {
  const block = findBlock(view.state.doc, paragraph);
  if (!block || !editor.isEditable) return null;
  // A link takes its address along, which another text would take for words.
  data.clearData();
  data.setData(kind, paragraph);
  data.effectAllowed = 'move';
  const slice = sliceOf(block.node);
  view.dragging = { slice, move: true };
  return slice;
}

// The line shows where a whole paragraph can stand, in a text that it does not come from too.
function enter(view: EditorView): boolean {
  if (!taken || taken.over.has(view)) return false;
  taken.over.add(view);
  // Each text has a schema of its own, which knows no nodes of another's.
  const slice = Slice.fromJSON(view.state.schema, taken.slice.toJSON());
  view.dragging = { slice, move: false };
  return false;
}

// The paragraph as it is now, not as it was when it was taken: others may have typed in it meanwhile.
function drop(view: EditorView, event: DragEvent, section: SectionId | null): boolean {
  const data = event.dataTransfer;
  if (!data?.types.includes(kind)) return false;
  const { state } = view;
  const block = findBlock(state.doc, data.getData(kind));
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!at || !view.editable) return true;
  if (!block) {
    const target = view.dragging && dropPoint(state.doc, at.pos, view.dragging.slice);
    if (section && typeof target === 'number')
      taken?.onAway({ section, behind: behindAt(state.doc, target) });
    return true;
  }
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

function behindAt(doc: Node, target: number): ParagraphId | null {
  const before = placedBlocks(doc).findLast(({ position }) => position < target);
  return (before?.id ?? null) as ParagraphId | null;
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
