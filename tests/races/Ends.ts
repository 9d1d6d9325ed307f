/** How often each has to come in 1,000 races. */
const least = {
  'endorse: done': 100,
  'endorse: stale-wording': 20,
  'agree if: done': 20,
  'agree if: stale-wording': 2,
  'endorse all: done': 50,
  'endorse all: stale-wording': 50,
  'withdraw: done': 20,
  'adopt replace: done': 20,
  'adopt insert-after: done': 20,
  'adopt delete: done': 2,
  'adopt modified: done': 20,
  'adopt modified: stale-wording': 1,
} as const;

/** Counts how races ended: a run in which nobody wins, or nobody loses, says nothing. */
export class Ends {
  readonly #counts = new Map<string, number>();

  /** `end`: *done*, or the code of a refusal. */
  count(kind: string, end: string): void {
    const key = `${kind}: ${end}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Ends that came too seldom in so many races; of less than 1,000 nothing can be said. */
  tooFew(races: number): string[] {
    if (races < 1_000) return [];
    return Object.entries(least)
      .filter(([key, times]) => this.of(key) < (times * races) / 1_000)
      .map(([key, times]) => `${key}: ${this.of(key)} times, less than ${times} in 1,000`);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}
