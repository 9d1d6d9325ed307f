import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/**
 * Whether an update holds what no editor makes and no document may hold even for the moment before
 * it is put right: a name that every object already has (`__proto__`, which Yjs would make the
 * prototype of what it reads out), an object as an attribute, a document in the document, elements
 * nested so deeply that walking through them ends the walker, or more of them than anyone writes.
 */
export function isStrangeUpdate(doc: Y.Doc, structs: readonly Struct[]): boolean {
  const items = structs.filter((struct) => struct instanceof Y.Item);
  const count = (kind: typeof Y.ContentType | typeof Y.ContentFormat) =>
    items.filter(({ content }) => content instanceof kind).length;
  if (count(Y.ContentType) > limits.newElements) return true;
  if (count(Y.ContentFormat) > limits.newFormats) return true;
  const depths = new Depths(doc, items);
  return items.some(
    (item) =>
      isStrangeName(item.parentSub) ||
      isStrangeContent(item) ||
      (item.content instanceof Y.ContentType && depths.of(item) > limits.nesting),
  );
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

/** How deep the items of an update will lie, before they are in the document. */
class Depths {
  readonly #doc: Y.Doc;
  readonly #known = new Map<Y.Item, number>();
  /** The items of each client, by clock. */
  readonly #items = new Map<number, Y.Item[]>();

  constructor(doc: Y.Doc, items: readonly Y.Item[]) {
    this.#doc = doc;
    for (const item of items) {
      const own = this.#items.get(item.id.client);
      if (own) own.push(item);
      else this.#items.set(item.id.client, [item]);
    }
  }

  /** 1 for what stands in a root. Walks, for a row of neighbours can be as long as the update. */
  of(item: Y.Item): number {
    const way: { item: Y.Item; isChild: boolean }[] = [];
    let at: Y.Item | null = item;
    while (at && !this.#known.has(at)) {
      const { parent, origin, rightOrigin }: Y.Item = at;
      const isChild = parent !== null;
      way.push({ item: at, isChild });
      // Whoever comes by here again before the answer is known walks in a circle.
      this.#known.set(at, Infinity);
      // An item without a parent of its own has that of its neighbour.
      const next: unknown = isChild ? parent : (origin ?? rightOrigin);
      at = next instanceof Y.ID ? this.#find(next) : null;
    }
    let depth = (at && this.#known.get(at)) ?? 0;
    for (const { item: passed, isChild } of way.toReversed()) {
      if (isChild) depth += 1;
      this.#known.set(passed, depth);
    }
    return depth;
  }

  #find(id: Y.ID): Y.Item | null {
    const own = this.#items.get(id.client) ?? [];
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.id.clock ?? Infinity) <= id.clock) low = middle + 1;
      else high = middle;
    }
    const found = own[low - 1];
    return found && id.clock < found.id.clock + found.length ? found : this.#findInDocument(id);
  }

  #findInDocument(id: Y.ID): Y.Item | null {
    if (id.clock >= Y.getState(this.#doc.store, id.client)) return null;
    const item: unknown = Y.getItem(this.#doc.store, id);
    if (!(item instanceof Y.Item)) return null;
    if (!this.#known.has(item)) this.#known.set(item, depthInDocument(item));
    return item;
  }
}

function depthInDocument({ parent }: Y.Item): number {
  let depth = 0;
  for (let type = parent as Y.AbstractType<unknown> | null; type; type = type.parent) depth += 1;
  return depth;
}
