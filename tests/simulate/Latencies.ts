/** Milliseconds that something took, and for how many people. */
export class Latencies {
  readonly #times: number[] = [];
  readonly #counts: number[] = [];

  add(time: number, count = 1): void {
    this.#times.push(time);
    this.#counts.push(count);
  }

  /** What was so far does not count. */
  forget(): void {
    this.#times.length = 0;
    this.#counts.length = 0;
  }

  get count(): number {
    return this.#weigh(() => 1);
  }

  get mean(): number {
    return this.#weigh((time) => time) / this.count;
  }

  /** Within which that share of them had it; NaN when there was nothing. */
  percentile(share: number): number {
    const order = this.#times.map((_, place) => place);
    order.sort((one, other) => (this.#times[one] ?? 0) - (this.#times[other] ?? 0));
    let left = share * this.count;
    for (const place of order) {
      left -= this.#counts[place] ?? 0;
      if (left <= 0) return this.#times[place] ?? NaN;
    }
    return NaN;
  }

  #weigh(value: (time: number) => number): number {
    return this.#times.reduce((sum, time, place) => {
      return sum + value(time) * (this.#counts[place] ?? 0);
    }, 0);
  }
}
