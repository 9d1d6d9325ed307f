import type { RefObject } from 'react';
import { useEffect } from 'react';

/**
 * Esc in a section leads to the contents, from where the keyboard can go anywhere: a long page must
 * not have to be walked through. Whatever is open inside takes its own Esc first. The way there is
 * marked with `data-contents`: a link in the column or, where there is no room for it, the button.
 */
export function useLeaveSection(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = section;
    const press = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented, isComposing } = event;
      if (key !== 'Escape' || defaultPrevented || isComposing) return;
      if (target instanceof Element && target.closest('dialog')) return;
      const ways = [...document.querySelectorAll<HTMLElement>('[data-contents]')];
      ways.find((way) => way.checkVisibility())?.focus();
    };
    current?.addEventListener('keydown', press);
    return () => current?.removeEventListener('keydown', press);
  }, [section]);
}
