import { TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { footnoteAround, footnoteMark, isInFootnote } from './footnoteAround.ts';

/**
 * Puts the caret behind the footnote it is in, and out of it; at its start, before it. False when it
 * is in none. Without `tr` it only says whether it can.
 */
export function leaveFootnote(state: EditorState, tr: Transaction | undefined): boolean {
  const { selection } = state;
  if (!selection.empty || !isInFootnote(state)) return false;
  if (!tr) return true;
  const note = footnoteAround(state);
  const place = note && selection.from !== note.start ? note.end : selection.from;
  tr.setSelection(TextSelection.create(tr.doc, place));
  tr.setStoredMarks(footnoteMark(state).removeFromSet(tr.selection.$from.marks()));
  return true;
}
