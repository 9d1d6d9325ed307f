import { useEffect } from 'react';
import { usePathname } from 'wouter/use-browser-location';

/**
 * Goes to the paragraph the address names, once the text is there: it came after the page did, or
 * the address changed under the page.
 */
export function useHashTarget(isThere: boolean): void {
  const address = usePathname() + location.hash;
  useEffect(() => {
    const id = /#(?<id>p-.+)$/u.exec(address)?.groups?.['id'];
    if (isThere && id) document.getElementById(decodeURIComponent(id))?.scrollIntoView();
  }, [isThere, address]);
}
