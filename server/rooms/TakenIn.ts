/**
 * Which ids each paragraph ever took in [P2], in whatever section it stood: it may answer for those,
 * when it comes back or is moved, and nobody makes it answer for others by writing them down.
 */
export class TakenIn {
  readonly #ids = new Map<string, Set<string>>();

  /** Remembers that a paragraph answers, or answered, for these. */
  add(paragraph: string, taken: readonly string[]): void {
    if (taken.length === 0) return;
    const known = this.#ids.get(paragraph) ?? new Set();
    for (const id of taken) known.add(id);
    this.#ids.set(paragraph, known);
  }

  /** Whether a paragraph ever took in an id. */
  has(paragraph: string, id: string): boolean {
    return this.#ids.get(paragraph)?.has(id) ?? false;
  }
}
