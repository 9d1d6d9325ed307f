/**
 * Milliseconds in which something is made once, however many ask, and for which it is given out though
 * its text went on meanwhile.
 */
const [shortest, longest] = [5_000, 10_000];

/** What was made, and of which record. */
export interface MadeOf<T> {
  readonly value: T;
  readonly seq: number;
  /** That part of it is missing: it is for who waited, and not given out again. */
  readonly isInPart?: boolean;
}

interface Made<T> extends MadeOf<T> {
  /** When making it began, by the clock of `performance.now()`. */
  readonly at: number;
}

/**
 * What takes long to make of a record and of texts that change with each letter: what was made last
 * is given out, and after five seconds made anew meanwhile; for ten seconds at most, and never once
 * the record says more.
 */
export class RecentlyMade<T> {
  readonly #made = new Map<string, Made<T>>();
  readonly #making = new Map<string, Promise<Made<T>>>();

  /** What was made under a name of a record that says `seq` or more; `make` makes it of now. */
  async get(name: string, seq: number, make: () => Promise<MadeOf<T>>): Promise<T> {
    const last = this.#made.get(name);
    const age = last && last.seq >= seq ? performance.now() - last.at : Infinity;
    if (last && age < shortest) return last.value;
    const next = this.#making.get(name) ?? this.#make(name, make);
    if (last && age < longest) {
      // Whoever waits for it hears when it failed.
      next.catch(() => undefined);
      return last.value;
    }
    const made = await next;
    return made.seq >= seq ? made.value : this.get(name, seq, make);
  }

  async #make(name: string, make: () => Promise<MadeOf<T>>): Promise<Made<T>> {
    const at = performance.now();
    const making = make().then((made): Made<T> => ({ ...made, at }));
    this.#making.set(name, making);
    try {
      const made = await making;
      if (made.isInPart) this.#made.delete(name);
      else this.#made.set(name, made);
      return made;
    } finally {
      this.#making.delete(name);
    }
  }
}
