/** Numbers that look random and follow from their seed alone. */
export class Chance {
  #state = 0;

  /** The parts say which row of numbers it is: a seed, and then for whom or what. */
  constructor(...parts: readonly number[]) {
    for (const part of parts) this.#state = scramble(this.#state ^ Math.trunc(part));
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    return scramble(this.#state) / 2 ** 32;
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  between(start: number, end: number): number {
    return start + this.below(end - start);
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of these, each as often as its weight says. */
  pick<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    const found = choices.find(([weight]) => (left -= weight) < 0) ?? choices.at(-1);
    if (!found) throw new Error('There is nothing to choose from.');
    return found[1];
  }
}

// Neighbouring seeds must not give neighbouring numbers.
function scramble(value: number): number {
  let mixed = value >>> 0;
  for (const factor of [0x7feb352d, 0x846ca68b]) {
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, factor) >>> 0;
  }
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
