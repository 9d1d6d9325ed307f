import * as Y from 'yjs';
import type { Place, Places } from './Places.ts';

/** What an update puts in one row: into an element, a text, a root, or one attribute. */
interface Row {
  /** Items that were put between two that are apart. */
  apart: number;
  /** Items that lie beside one of those. */
  beside: number;
}

/**
 * How many items Yjs passes at most to find the places of what an update brings. Whoever types puts
 * something between two that are side by side, or were before others wrote there, and there is hardly
 * anything to pass. For what says that it was put between two that are far apart Yjs passes all that
 * is between them, and what the same update put there: a few thousand of those take minutes, and
 * again whenever the text is opened.
 */
export class Neighbours {
  readonly #doc: Y.Doc;
  readonly #places: Places;
  readonly #most: number;
  readonly #rows = new Map<Y.Item | string, Map<string | null, Row>>();
  /** How many are between the neighbours of each item of the update. */
  readonly #between = new Map<Y.Item, number>();
  #sum = 0;

  /** `most`: beyond so many it need not be known exactly. */
  constructor(doc: Y.Doc, places: Places, most: number) {
    this.#doc = doc;
    this.#places = places;
    this.#most = most;
  }

  /** The number for these items, in their order in the update. */
  passedBy(items: readonly Y.Item[]): number {
    for (const item of items) {
      if (this.#sum > this.#most) return this.#sum;
      this.#add(item);
    }
    let sum = this.#sum;
    for (const rows of this.#rows.values())
      // Each that is put between two that are apart can also divide one that is there.
      for (const { apart, beside } of rows.values()) sum += (apart + beside) * 2 * apart;
    return sum;
  }

  #add(item: Y.Item): void {
    const place = this.#places.of(item);
    if (!place) return;
    const other = this.#companionOf(item);
    const between = other ? (this.#between.get(other) ?? 0) : this.#count(item, place);
    this.#between.set(item, between);
    if (between === 0) return;
    this.#sum += between;
    const row = this.#rowOf(place);
    if (other) row.beside += 1;
    else row.apart += 1;
  }

  #rowOf({ parent, name }: Place): Row {
    const rows = this.#rows.get(parent) ?? new Map<string | null, Row>();
    this.#rows.set(parent, rows);
    const row = rows.get(name) ?? { apart: 0, beside: 0 };
    rows.set(name, row);
    return row;
  }

  /** An item of the same update beside which this one was put: it lies as that one does. */
  #companionOf({ origin, rightOrigin }: Y.Item): Y.Item | null {
    const right = rightOrigin && this.#places.added(rightOrigin);
    if (right && this.#between.has(right) && Y.compareIDs(right.origin, origin)) return right;
    const left = origin && this.#places.added(origin);
    const isBeside =
      left && Y.compareIDs(left.lastId, origin) && Y.compareIDs(left.rightOrigin, rightOrigin);
    return isBeside && this.#between.has(left) ? left : null;
  }

  /** Items between the two neighbours, one more at least unless they are side by side. */
  #count({ origin, rightOrigin }: Y.Item, place: Place): number {
    if (place.name !== null) return origin === null ? this.#countFormer(place) : 0;
    const left = origin && this.#places.find(origin);
    const isInside = left && origin && !Y.compareIDs(left.lastId, origin);
    if (isInside && rightOrigin?.client === origin.client && rightOrigin.clock === origin.clock + 1)
      return 0;
    let next = left ? left.right : this.#firstIn(place);
    const isRight = (item: Y.Item) => rightOrigin !== null && Y.compareIDs(item.id, rightOrigin);
    if (!isInside && (next ? isRight(next) : rightOrigin === null)) return 0;
    let count = 1;
    for (; next && !isRight(next) && this.#sum + count <= this.#most; next = next.right) count += 1;
    return count;
  }

  /** The values that an attribute had. */
  #countFormer({ parent, name }: Place): number {
    let count = 0;
    const last = name === null ? null : this.#typeOf(parent)?._map.get(name);
    for (let item = last ?? null; item; item = item.left) count += 1;
    return count;
  }

  #firstIn({ parent }: Place): Y.Item | null {
    return this.#typeOf(parent)?._start ?? null;
  }

  #typeOf(parent: Y.Item | string): Pick<Y.XmlElement, '_map' | '_start'> | null {
    if (typeof parent === 'string') return this.#doc.share.get(parent) ?? null;
    return parent.content instanceof Y.ContentType ? parent.content.type : null;
  }
}
