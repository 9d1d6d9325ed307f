import type { Editor } from '@tiptap/core';
import { placedBlocks } from '../placedBlocks.ts';
import type { Advice } from './Advice.ts';

/** Puts the caret before the words a tip is about, or at the start of their paragraph. */
export function goToWords(editor: Editor, { paragraph, words }: Advice): void {
  const block = placedBlocks(editor.state.doc).find(({ id }) => id === paragraph);
  if (!block) return;
  const place = Math.max(0, block.text.indexOf(words));
  editor.commands.setTextSelection(block.position + 1 + place);
  // At once, not at the next frame: who types on must not lose a letter.
  editor.view.focus();
  const { node } = editor.view.domAtPos(editor.state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
