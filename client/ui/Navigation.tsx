import { createContext, use, type MouseEvent, type ReactNode } from 'react';

/** Goes to an address of this site without loading the page anew. */
export type Navigate = (href: string) => void;

const NavigationContext = createContext<Navigate | undefined>(undefined);

/** Lets every link of the components below go through the router. Without it links load pages. */
export function NavigationProvider(props: { navigate: Navigate; children: ReactNode }) {
  return <NavigationContext value={props.navigate}>{props.children}</NavigationContext>;
}

function isOurs(event: MouseEvent<HTMLAnchorElement>): boolean {
  const link = event.currentTarget;
  const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const opensHere = !link.target && !link.hasAttribute('download');
  const elsewhere = link.pathname !== location.pathname || link.search !== location.search;
  return plain && event.button === 0 && opensHere && link.origin === location.origin && elsewhere;
}

/** What a link does when pressed: our own pages through the router, all others as the browser does. */
export function useFollow() {
  const navigate = use(NavigationContext);
  return (event: MouseEvent<HTMLAnchorElement>): void => {
    if (!navigate || event.defaultPrevented || !isOurs(event)) return;
    const { pathname, search, hash } = event.currentTarget;
    event.preventDefault();
    navigate(pathname + search + hash);
  };
}
