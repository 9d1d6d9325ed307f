import { startTransition, useEffect, useRef } from 'react';
import type { Paragraph } from '#shared/document.ts';

/** Milliseconds between two times that the page around the text hears of it. */
const pace = 1_000;

/**
 * Tells the page around the text what it says: at once the first time, then at a pace. Typing must
 * not wait for a page that counts and draws.
 */
export function useTellText(
  tell: (paragraphs: readonly Paragraph[]) => void,
  paragraphs: readonly Paragraph[],
): void {
  const told = useRef(-Infinity);
  useEffect(() => {
    const now = () => {
      told.current = performance.now();
      startTransition(() => tell(paragraphs));
    };
    const wait = told.current + pace - performance.now();
    if (wait <= 0) return now();
    const timer = setTimeout(now, wait);
    return () => clearTimeout(timer);
  }, [tell, paragraphs]);
}
