/** What was last asked for, by name: the oldest goes when there is too much. */
export class Kept<Value> {
  readonly #most: number;
  readonly #values = new Map<string, Promise<Value>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under a name, or what `make` makes; what failed is made again. */
  get(name: string, make: () => Promise<Value>): Promise<Value> {
    const value = this.#values.get(name) ?? make();
    // Behind all others: it was asked for last.
    this.#values.delete(name);
    this.#values.set(name, value);
    value.catch(() => this.#values.get(name) === value && this.#values.delete(name));
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  forget(name: string): void {
    this.#values.delete(name);
  }
}
