import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

/** What the text asks of the page around it. */
interface TextKeys {
  /** Ctrl+K, where the reader may write. */
  readonly onLink: () => void;
  /** Ctrl+Alt+M: on to the note of the paragraph at the caret. */
  readonly onNote: () => void;
  /** Ctrl+/: which keys there are. */
  readonly onKeys: () => void;
  /** Esc: out of a footnote, or out of the text. */
  readonly onLeave: () => void;
}

/** The keys of the text that open something outside it. */
export function useTextKeys(editor: Editor, { onLink, onNote, onKeys, onLeave }: TextKeys): void {
  useEffect(() => {
    const text = editor.view.dom;
    const press = (event: KeyboardEvent) => {
      const act = actOf(event, editor.isEditable);
      if (!act) return;
      event.preventDefault();
      ({ link: onLink, note: onNote, keys: onKeys, leave: onLeave })[act]();
    };
    text.addEventListener('keydown', press);
    return () => text.removeEventListener('keydown', press);
  }, [editor, onLink, onNote, onKeys, onLeave]);
}

function actOf(event: KeyboardEvent, isEditable: boolean) {
  // While letters are being composed, Esc is the composer's.
  if (event.key === 'Escape') return event.isComposing ? null : 'leave';
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return null;
  // By its place on the keyboard: with Alt held down, a key may type something else.
  if (event.altKey) return event.code === 'KeyM' ? 'note' : null;
  if (event.key === '/') return 'keys';
  return isEditable && event.key.toLowerCase() === 'k' ? 'link' : null;
}
