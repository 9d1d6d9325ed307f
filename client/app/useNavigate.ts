import { useCallback } from 'react';
import { useLocation } from 'wouter';

const ownPages =
  /^\/(?:$|[?#]|aanmelden|mailadres|toegang|mijn-gegevens|netwerk|stijl|privacy|toegankelijkheid|manifest\/)/;

/** Goes to an address: our own pages without loading anew, those of the server as any link. */
export function useNavigate(): (href: string, options?: { replace?: boolean }) => void {
  const [, go] = useLocation();
  return useCallback(
    (href, options) => (ownPages.test(href) ? go(href, options) : location.assign(href)),
    [go],
  );
}
