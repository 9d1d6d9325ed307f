import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { stayHere } from './stayHere.ts';

/**
 * Does what a browser does when a page loads: starts at the top, with the keyboard at the content.
 * A link to a paragraph is left to the page that knows when it is there. A page of many parts marks
 * the one its address names with `data-arrival`.
 */
export function useArrival(): void {
  const [path] = useLocation();
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    if (location.hash || history.state === stayHere) return;
    const part = document.querySelector<HTMLElement>('[data-arrival]');
    if (part) part.scrollIntoView({ behavior: 'instant' });
    else scrollTo(0, 0);
    (part ?? document.getElementById('inhoud'))?.focus({ preventScroll: true });
  }, [path]);
}
