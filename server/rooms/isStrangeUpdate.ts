import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import type { Place, Places } from './Places.ts';

/**
 * Whether an update holds what no editor makes and no document may hold even for the moment before
 * it is put right: a name that every object already has (`__proto__`, which Yjs would make the
 * prototype of what it reads out), an object, a text or an element as an attribute, a document in
 * the document, elements nested so deeply that walking through them ends the walker, or more of
 * them than anyone writes; and what stands between two things that do not stand side by side, at
 * which Yjs stumbles when half of it is done.
 */
export function isStrangeUpdate(items: readonly Y.Item[], places: Places): boolean {
  const count = (kind: typeof Y.ContentType | typeof Y.ContentFormat) =>
    items.filter(({ content }) => content instanceof kind).length;
  if (count(Y.ContentType) > limits.newElements) return true;
  if (count(Y.ContentFormat) > limits.newFormats) return true;
  return items.some(
    (item) =>
      isStrangeName(item.parentSub) ||
      isStrangeContent(item) ||
      isStrangePlace(item, places.of(item)) ||
      isTornApart(item, places),
  );
}

function isStrangePlace({ content }: Y.Item, place: Place | null): boolean {
  if (!place) return false;
  const deepest = content instanceof Y.ContentType ? limits.nesting : Number.MAX_VALUE;
  if (place.depth > deepest) return true;
  // The text itself has no attributes; only elements do.
  return place.name !== null && (typeof place.parent === 'string' || !isAttribute(content));
}

function isAttribute(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentDeleted) return true;
  return (
    content instanceof Y.ContentAny &&
    content.arr.every(
      (value) => !(typeof value === 'string' && value.length > limits.attributeCharacters),
    )
  );
}

function isTornApart({ origin, rightOrigin }: Y.Item, places: Places): boolean {
  if (!origin || !rightOrigin) return false;
  const [left, right] = [places.at(origin), places.at(rightOrigin)];
  return !!left && !!right && (left.parent !== right.parent || left.name !== right.name);
}

function isStrangeName(name: string | null): boolean {
  return name !== null && name in Object.prototype;
}

function isStrangeContent({ content }: Y.Item): boolean {
  if (content instanceof Y.ContentDoc) return true;
  if (content instanceof Y.ContentFormat) return isStrangeName(content.key);
  if (!(content instanceof Y.ContentAny)) return false;
  return content.arr.some((value) => typeof value === 'object' && value !== null);
}
