import { Fault } from './Fault.ts';
import { nameOf } from './nameOf.ts';
import type { Element } from './readMarkup.ts';

/**
 * The elements in one that holds only these (`nameOf`), and no words of its own: words that stand
 * anywhere else would be read by people and by no one here.
 *
 * @throws Fault
 */
export function childrenOf(element: Element, known: readonly string[], where: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' ? child.trim() === '' : known.includes(nameOf(child)))
      return typeof child === 'string' ? [] : [child];
    const what = typeof child === 'string' ? `‘${child.trim()}’` : nameOf(child);
    throw new Fault(where, `here stands what no export has here: ${what}`);
  });
}
