import * as Y from 'yjs';
import type { FragmentNode } from '#shared/readFragment.ts';

/** What was in a text at some moment. */
export interface Then {
  /** Whether an item that is no text stood there; of one with several values, the one at a place. */
  isThere(item: Y.Item, place?: number): boolean;
  /** The characters of an item that stood there. */
  saidBy(item: Y.Item): string;
}

/** What holds others: the first of all that ever stood in it. */
export type Parent = Pick<Y.XmlFragment, '_start'>;

/** The types that stood in another at some moment, in order. */
export function childrenThen(parent: Parent, then: Then): unknown[] {
  const children: unknown[] = [];
  for (let item = parent._start; item; item = item.right)
    if (item.content instanceof Y.ContentType && then.isThere(item))
      children.push(item.content.type);
  return children;
}

/**
 * The value of an attribute at some moment. The values it had stand behind each other, and Yjs makes
 * one item of several that went.
 */
export function attributeThen({ _map }: Y.XmlElement, name: string, then: Then): unknown {
  for (let item = _map.get(name) ?? null; item; item = item.left)
    for (let place = item.length - 1; place >= 0; place--)
      if (then.isThere(item, place)) return item.content.getContent()[place];
  return undefined;
}

/** A fragment as it was at some moment, in the shape that `readFragment` reads. */
export function asItWas(parent: Parent, then: Then): FragmentNode {
  return {
    toArray: () =>
      childrenThen(parent, then).map((child) => {
        if (child instanceof Y.XmlText) return { toDelta: () => deltaThen(child, then) };
        return child instanceof Y.XmlElement ? elementThen(child, then) : child;
      }),
  };
}

function elementThen(element: Y.XmlElement, then: Then) {
  return {
    nodeName: element.nodeName,
    getAttribute: (name: string) => attributeThen(element, name, then),
    ...asItWas(element, then),
  };
}

interface Insert {
  readonly insert: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

// As `toDelta` does it: a format holds until the next one says otherwise.
function deltaThen(text: Y.XmlText, then: Then): Insert[] {
  const delta: Insert[] = [];
  const format = new Map<string, unknown>();
  let words = '';
  const flush = () => {
    if (words !== '') delta.push({ insert: words, attributes: Object.fromEntries(format) });
    words = '';
  };
  for (let item = text._start; item; item = item.right) {
    const { content } = item;
    if (content instanceof Y.ContentString) words += then.saidBy(item);
    if (!(content instanceof Y.ContentFormat) || !then.isThere(item)) continue;
    flush();
    if (content.value === null) format.delete(content.key);
    else format.set(content.key, content.value);
  }
  flush();
  return delta;
}
