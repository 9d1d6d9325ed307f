import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * For a page that shows one part first and the others around it once all are known: keeps that part
 * where it is on the screen when the others come. `main` holds them, each a `section`, and the first
 * is marked with `data-arrival`.
 */
export function useKeepPlace(areAllKnown: boolean) {
  const main = useRef<HTMLElement>(null);
  // A part that is added later is waited for by nobody.
  const [isWhole, setIsWhole] = useState(areAllKnown);
  // Whoever types already does not wait for all of it to be drawn.
  useEffect(() => {
    if (areAllKnown) startTransition(() => setIsWhole(true));
  }, [areAllKnown]);
  useLayoutEffect(() => {
    if (!isWhole) return;
    // A paragraph that the address names and that is there already: what is above it came after it.
    if (location.hash) {
      const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      return named?.scrollIntoView({ behavior: 'instant' });
    }
    const [first, there] = ['section', '[data-arrival]'].map((which) =>
      main.current?.querySelector<HTMLElement>(`:scope > ${which}`),
    );
    if (!first || !there) return;
    const top = there.offsetTop - first.offsetTop;
    scrollBy({ top, behavior: 'instant' });
    // Whoever took the keyboard to a bar above meanwhile is not torn away from it, where it scrolls.
    if (isOutOfSight(keyboardAbove(main.current))) scrollBy({ top: -top, behavior: 'instant' });
  }, [isWhole]);
  return { main, isWhole };
}

/** What the keyboard is on, when that is in none of the parts. */
function keyboardAbove(main: HTMLElement | null): Element | null {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body || activeElement === main) return null;
  const parts = [...(main?.children ?? [])].filter((child) => child.matches('section'));
  return parts.some((part) => part.contains(activeElement)) ? null : activeElement;
}

function isOutOfSight(element: Element | null): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom <= 0 || top >= innerHeight;
}
