import { useEffect } from 'react';

/** Goes to the insight that the address names (`#i-…`), once the page is there. */
export function useGoToInsight(isThere: boolean): void {
  useEffect(() => {
    const id = /^#(?<id>i-.+)$/u.exec(location.hash)?.groups?.['id'];
    const target = isThere && id ? document.getElementById(decodeURIComponent(id)) : null;
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [isThere]);
}
