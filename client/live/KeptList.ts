import { Settable } from './Store.ts';
import type { Store } from './Store.ts';

/** A list in `localStorage` that outlives this page, and that other tabs may add to. */
export class KeptList<T> {
  readonly #items: Settable<readonly T[]>;
  readonly #key: string;
  readonly #isSame: (a: T, b: T) => boolean;

  /** `isSame` says which entries of two tabs are one. */
  constructor(key: string, isSame: (a: T, b: T) => boolean) {
    this.#key = key;
    this.#isSame = isSame;
    this.#items = new Settable(this.#read());
  }

  get items(): Store<readonly T[]> {
    return this.#items;
  }

  /** Everything, with what another tab added meanwhile. */
  all(): readonly T[] {
    const kept = this.#read();
    const isKept = (item: T) => kept.some((one) => this.#isSame(one, item));
    return [...kept, ...this.#items.get().filter((item) => !isKept(item))];
  }

  /** Answers whether the list will outlive this page: there may be no storage, or no room in it. */
  set(items: readonly T[]): boolean {
    this.#items.set(items);
    try {
      if (items.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(items));
      return true;
    } catch {
      return false;
    }
  }

  #read(): readonly T[] {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? '[]') as readonly T[];
    } catch {
      return [];
    }
  }
}
