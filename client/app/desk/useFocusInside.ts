import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Calls back when the keyboard or a press comes to something inside an element. */
export function useFocusInside(element: RefObject<HTMLElement | null>, onFocus: () => void): void {
  useEffect(() => {
    const { current } = element;
    current?.addEventListener('focusin', onFocus);
    return () => current?.removeEventListener('focusin', onFocus);
  }, [element, onFocus]);
}
