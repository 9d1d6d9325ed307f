interface Entry {
  readonly time: number;
  readonly order: number;
  readonly act: () => void;
}

/** Milliseconds that pass at once: what is to happen happens in order, first what was asked first. */
export class Timeline {
  now = 0;
  #asked = 0;
  /** A heap: none is later than the two behind it. */
  readonly #heap: Entry[] = [];

  /** Has something happen so many milliseconds from now. */
  after(delay: number, act: () => void): void {
    const entry = { time: this.now + delay, order: (this.#asked += 1), act };
    let place = this.#heap.push(entry) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(place, parent)) break;
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** Lets time pass until `end`. */
  run(end: number): void {
    for (let next = this.#heap[0]; next && next.time <= end; next = this.#heap[0]) {
      this.#removeFirst();
      this.now = next.time;
      next.act();
    }
    this.now = end;
  }

  #removeFirst(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    for (let place = 0; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (this.#isBefore(left, least)) least = left;
      if (this.#isBefore(right, least)) least = right;
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #isBefore(place: number, other: number): boolean {
    const [one, two] = [this.#heap[place], this.#heap[other]];
    if (!one || !two) return false;
    return one.time < two.time || (one.time === two.time && one.order < two.order);
  }

  #swap(place: number, other: number): void {
    const [one, two] = [this.#heap[place], this.#heap[other]];
    if (!one || !two) return;
    this.#heap[place] = two;
    this.#heap[other] = one;
  }
}
