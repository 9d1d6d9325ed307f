import { useEffect, useState } from 'react';

/** Milliseconds that words must stand still before a partner's name can be put under them. */
const standing = 1_000;

/**
 * Whether the words on the screen changed a moment ago: too short for anyone to have read them. A
 * press on a button that was meant for the words before must not count for these [E2].
 */
export function useJustChanged(exact: string): boolean {
  const [settled, setSettled] = useState(exact);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(exact), standing);
    return () => clearTimeout(timer);
  }, [exact]);
  return settled !== exact;
}
