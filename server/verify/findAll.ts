import type { Element } from './readMarkup.ts';

/** All elements inside one that are wanted, in reading order; what is in a wanted one is not searched. */
export function findAll(element: Element, isWanted: (inner: Element) => boolean): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return isWanted(child) ? [child] : findAll(child, isWanted);
  });
}
