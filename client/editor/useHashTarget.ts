import { useEffect } from 'react';

/** Goes to the paragraph the address names, once the text is there: it came after the page did. */
export function useHashTarget(isThere: boolean): void {
  useEffect(() => {
    if (!isThere || !location.hash.startsWith('#p-')) return;
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [isThere]);
}
