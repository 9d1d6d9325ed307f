import type { EditorState, Transaction } from '@tiptap/pm/state';
import { footnoteAt, footnoteMark, isInFootnote } from './footnoteAround.ts';

/**
 * Keeps a caret in its footnote: at an edge of one, what is typed next is beside it, unless the caret
 * was in the note before. Nothing when it was not, when it was put there by pointing, or when a
 * step said itself what comes next.
 */
export function goOnInFootnote(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const { selection } = after;
  if (!selection.empty || after.storedMarks || !isInFootnote(before)) return null;
  if (isInFootnote(after) || !footnoteAt(selection.$from)) return null;
  if (transactions.some((tr) => tr.getMeta('pointer') === true)) return null;
  return after.tr.addStoredMark(footnoteMark(after));
}
