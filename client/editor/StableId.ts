import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { newId } from '#shared/newId.ts';
import { cleanSlice } from './cleanSlice.ts';
import { cutParagraphs } from './CutParagraphs.ts';
import { followWords } from './followWords.ts';
import { giveIds } from './giveIds.ts';
import type { GivenId } from './giveIds.ts';
import { placedBlocks, textsOf } from './placedBlocks.ts';
import { stripForbidden } from './stripForbidden.ts';

/**
 * Keeps the identity of paragraphs while someone edits [P1, P2]: what a split, a merge, a move or a
 * paste does to ids is put right in the same step, before anyone else sees it. What others change
 * is left alone: their page and the server look after that.
 */
export const StableId = Extension.create({
  name: 'stableId',
  priority: 10_000,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('stableId'),
        appendTransaction: (transactions, before, after) =>
          identify(transactions, { before, after, isComposing: this.editor.view.composing }),
        props: {
          transformPasted: (slice, view) => (isMoving(view) ? slice : cleanPasted(slice, view)),
        },
      }),
    ];
  },
});

interface Step {
  readonly before: EditorState;
  readonly after: EditorState;
  /** Whether an input method is composing a word. */
  readonly isComposing: boolean;
}

function identify(
  transactions: readonly Transaction[],
  { before, after, isComposing }: Step,
): Transaction | null {
  const local = transactions.filter((tr) => tr.docChanged && !isChangeOrigin(tr));
  if (local.length === 0) {
    cutParagraphs.forget(placedBlocks(after.doc));
    return null;
  }
  const { tr } = after;
  // Taking a character away under an input method's fingers would end the composition.
  if (!isComposing) stripForbidden(tr);
  const known = placedBlocks(before.doc);
  if (hasEvent(local, 'cut')) {
    for (const left of cutParagraphs.take(known, placedBlocks(tr.doc))) {
      write(tr, { position: left.position, id: newId(), aliases: null });
    }
  } else if (hasEvent(local, 'paste')) {
    for (const given of followWords(known, placedBlocks(tr.doc))) write(tr, given);
    for (const given of cutParagraphs.giveBack(known, placedBlocks(tr.doc))) write(tr, given);
  }
  for (const given of giveIds(placedBlocks(tr.doc), textsOf(known), newId)) write(tr, given);
  return tr.docChanged ? tr.setStoredMarks(after.storedMarks) : null;
}

function write(tr: Transaction, { position, id, aliases }: GivenId): void {
  tr.setNodeAttribute(position, 'id', id);
  tr.setNodeAttribute(position, 'aliases', aliases);
}

function hasEvent(transactions: readonly Transaction[], event: string): boolean {
  return transactions.some((tr) => tr.getMeta('uiEvent') === event);
}

/** Dragging within this text is a move: the block keeps its id, and its old place is emptied. */
function isMoving(view: EditorView): boolean {
  return view.dragging?.move ?? false;
}

function cleanPasted(
  slice: Parameters<typeof cleanSlice>[0],
  view: EditorView,
): Parameters<typeof cleanSlice>[0] {
  const present = textsOf(placedBlocks(view.state.doc));
  return cleanSlice(slice, (id) => cutParagraphs.has(id) && !present.has(id));
}
