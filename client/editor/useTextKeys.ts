import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

/** What the text asks of the page around it. */
interface TextKeys {
  /** Ctrl+K, where the reader may write. */
  readonly onLink: () => void;
  /** Ctrl+Alt+V, where the reader may write: the paragraph at the caret to another section. */
  readonly onAway: () => void;
  /** Ctrl+Alt+M: on to the note of the paragraph at the caret. */
  readonly onNote: () => void;
  /** Esc, where the reader may write: out of a footnote, or out of the text. */
  readonly onLeave: () => void;
}

/** The keys of the text that open something outside it. */
export function useTextKeys(editor: Editor, keys: TextKeys): void {
  const { onLink, onAway, onNote, onLeave } = keys;
  useEffect(() => {
    const text = editor.view.dom;
    const press = (event: KeyboardEvent) => {
      const act = actOf(event, editor.isEditable);
      if (!act) return;
      event.preventDefault();
      ({ link: onLink, away: onAway, note: onNote, leave: onLeave })[act]();
    };
    text.addEventListener('keydown', press);
    return () => text.removeEventListener('keydown', press);
  }, [editor, onLink, onAway, onNote, onLeave]);
}

function actOf(event: KeyboardEvent, isEditable: boolean) {
  // While letters are being composed, Esc is the composer's; who only reads leaves the section.
  if (event.key === 'Escape') return event.isComposing || !isEditable ? null : 'leave';
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey) return null;
  // By its place on the keyboard: with Alt held down, a key may type something else.
  if (event.altKey) return event.code === 'KeyM' ? 'note' : awayOf(event, isEditable);
  return isEditable && event.key.toLowerCase() === 'k' ? 'link' : null;
}

function awayOf({ code }: KeyboardEvent, isEditable: boolean) {
  return isEditable && code === 'KeyV' ? 'away' : null;
}
