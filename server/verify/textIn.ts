import type { Element } from './readMarkup.ts';

/** The text in an element as it is read, without what `but` says to leave out. */
export function textIn(element: Element, but: (inner: Element) => boolean = () => false): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : but(child) ? '' : textIn(child, but)))
    .join('');
}
