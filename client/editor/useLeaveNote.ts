import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { ParagraphId } from '#shared/ids.ts';

/** Esc in a note leaves it; a dialog or a menu inside the note takes its own Esc first. */
export function useLeaveNote(
  frame: RefObject<HTMLElement | null>,
  onLeave: (paragraph: ParagraphId) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const { target } = event;
      if (!(target instanceof Element) || target.closest('dialog')) return;
      const note = target.closest<HTMLElement>('[data-note]');
      if (!note) return;
      event.preventDefault();
      onLeave(note.dataset['note'] as ParagraphId);
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [frame, onLeave]);
}
