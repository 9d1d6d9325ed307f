import { useEffect } from 'react';
import { usePathname } from 'wouter/use-browser-location';

/**
 * Goes to the paragraph the address names, once the text is there: it came after the page did, or
 * the address changed under the page. The keyboard goes along, unless somebody is at work with it.
 */
export function useHashTarget(isThere: boolean): void {
  const address = usePathname() + location.hash;
  useEffect(() => {
    const id = /#(?<id>p-.+)$/u.exec(address)?.groups?.['id'];
    if (!isThere || !id) return;
    document.getElementById(decodeURIComponent(id))?.scrollIntoView();
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.id === 'inhoud')
      document.querySelector<HTMLElement>(`a[href="#${id}"]`)?.focus({ preventScroll: true });
  }, [isThere, address]);
}
