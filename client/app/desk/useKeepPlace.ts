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
    if (!isWhole || location.hash || isAtTheBar(main.current)) return;
    const [first, there] = ['section', '[data-arrival]'].map((which) =>
      main.current?.querySelector<HTMLElement>(`:scope > ${which}`),
    );
    if (first && there) scrollBy({ top: there.offsetTop - first.offsetTop, behavior: 'instant' });
  }, [isWhole]);
  return { main, isWhole };
}

// Whoever took the keyboard to the bar above meanwhile is not torn away from it.
function isAtTheBar(main: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && !main?.contains(activeElement);
}
