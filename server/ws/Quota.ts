/** How often something may be done within one stretch of the clock; what is beyond is refused. */
export class Quota {
  readonly #most: number;
  readonly #stretch: number;
  #now = 0;
  #taken = 0;

  /** `stretch`: in milliseconds. */
  constructor(most: number, stretch: number) {
    this.#most = most;
    this.#stretch = stretch;
  }

  /** Whether one more in this stretch is within the limit. */
  take(): boolean {
    const now = Math.floor(performance.now() / this.#stretch);
    if (now !== this.#now) [this.#now, this.#taken] = [now, 0];
    this.#taken += 1;
    return this.#taken <= this.#most;
  }
}
