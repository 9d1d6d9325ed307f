import { useEffect, useState } from 'react';

/** Milliseconds after which the rest comes in any case: there may be no line. */
const patience = 4_000;

/**
 * Whether what the reader came for has been up, or was waited for long enough. Until then nothing else
 * is asked for or drawn.
 */
export function useFirstUp(isUp: boolean): boolean {
  const [wasUp, setWasUp] = useState(isUp);
  if (isUp && !wasUp) setWasUp(true);
  useEffect(() => {
    const timer = setTimeout(() => setWasUp(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return wasUp;
}
