import type { Editor } from '@tiptap/core';
import type { ParagraphId } from '#shared/ids.ts';

/** The id of the paragraph the caret is in; null where it has none yet. */
export function paragraphAtCaret(editor: Editor): ParagraphId | null {
  const id: unknown = editor.state.selection.$head.parent.attrs['id'];
  return typeof id === 'string' ? (id as ParagraphId) : null;
}
