import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/** How far outside the screen something counts as near, and where it no longer does. */
const [comesNear, goesAway] = ['100% 0px', '300% 0px'];

/** Whether an element is on the screen, or about to be. */
export function useIsNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const stops = [
      watch(current, comesNear, (isInside) => isInside && setIsNear(true)),
      watch(current, goesAway, (isInside) => isInside || setIsNear(false)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [element]);
  return isNear;
}

function watch(element: HTMLElement, rootMargin: string, tell: (isInside: boolean) => void) {
  const observer = new IntersectionObserver(
    (entries) => tell(entries.at(-1)?.isIntersecting ?? false),
    { rootMargin },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
