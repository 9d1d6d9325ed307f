import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';

/** Where an item stands, or will stand once its update is taken in. */
export interface Place {
  /** What it stands in: an item that is an element or a text, or the name of a root. */
  readonly parent: Y.Item | string;
  /** The name of the attribute whose value it is; null when it stands in a row of others. */
  readonly name: string | null;
  /** 1 for what stands in a root; Infinity for what would stand inside itself. */
  readonly depth: number;
}

/** Beside or in something that is gone: Yjs drops it. */
const nowhere = null;

/** Where the items of an update will stand, before they are in the document. */
export class Places {
  readonly #doc: Y.Doc;
  readonly #known = new Map<Y.Item, Place | null>();
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

  /** Where an item of the update will stand. */
  of(item: Y.Item): Place | null {
    // It walks, for a row of neighbours can be as long as the update.
    const way: Y.Item[] = [];
    let at: Y.Item | null = item;
    while (at && !this.#known.has(at)) {
      way.push(at);
      // Whoever comes by here again before the answer is known walks in a circle.
      this.#known.set(at, { parent: at, name: null, depth: Infinity });
      const next = dependsOn(at);
      at = next instanceof Y.ID ? this.find(next) : null;
    }
    for (let passed = way.pop(); passed; passed = way.pop()) {
      this.#known.set(passed, this.#place(passed, at));
      at = passed;
    }
    return this.#known.get(item) ?? nowhere;
  }

  /** Where the item with an id stands, or will stand. */
  at(id: Y.ID): Place | null {
    const item = this.find(id);
    return item && this.of(item);
  }

  #place(item: Y.Item, other: Y.Item | null): Place | null {
    const parent: unknown = item.parent;
    if (typeof parent === 'string') return { parent, name: item.parentSub, depth: 1 };
    const there = other && (this.#known.get(other) ?? nowhere);
    if (!other || !there) return nowhere;
    // An item without a parent of its own has that of its neighbour.
    if (parent === null) return there;
    return { parent: other, name: item.parentSub, depth: there.depth + 1 };
  }

  /** The item with an id, in the update or in the document; null when it is gone, or is not there. */
  find(id: Y.ID): Y.Item | null {
    return this.added(id) ?? this.#findInDocument(id);
  }

  /** The item of the update with an id. */
  added(id: Y.ID): Y.Item | null {
    const own = this.#items.get(id.client) ?? [];
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.id.clock ?? Infinity) <= id.clock) low = middle + 1;
      else high = middle;
    }
    const found = own[low - 1];
    return found && id.clock < found.id.clock + found.length ? found : null;
  }

  #findInDocument(id: Y.ID): Y.Item | null {
    if (id.clock >= Y.getState(this.#doc.store, id.client)) return null;
    const item: unknown = Y.getItem(this.#doc.store, id);
    if (!(item instanceof Y.Item)) return null;
    if (!this.#known.has(item)) this.#known.set(item, placeInDocument(item));
    return item;
  }
}

/** The item, or the root, from which an item of an update gets its place. */
function dependsOn({ parent, origin, rightOrigin }: Y.Item): unknown {
  return parent === null ? (origin ?? rightOrigin) : parent;
}

function placeInDocument({ parent, parentSub }: Y.Item): Place | null {
  let type = parent as Y.AbstractType<unknown> | null;
  if (!type) return nowhere;
  const place = { parent: type._item ?? contentRoot, name: parentSub };
  let depth = 1;
  for (; type._item; type = type._item.parent as Y.AbstractType<unknown>) depth += 1;
  return { ...place, depth };
}
