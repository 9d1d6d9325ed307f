import { plainText, wordsOf } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';

/** How alike texts are, by their words. */
export class Likeness {
  readonly #sizes: readonly number[];
  readonly #starts: readonly (readonly string[])[];
  /** The texts in which a pair of neighbouring words stands, and how often. */
  readonly #index = new Map<string, Map<number, number>>();

  /** The texts that others are compared with. */
  constructor(texts: readonly (readonly Run[])[]) {
    this.#starts = texts.map((runs) => wordsOf(plainText(runs)));
    this.#sizes = this.#starts.map((words, place) => {
      const pairs = pairsOf(words);
      for (const [pair, count] of pairs) {
        const places = this.#index.get(pair) ?? new Map<number, number>();
        this.#index.set(pair, places.set(place, count));
      }
      return sizeOf(pairs);
    });
  }

  /**
   * How like each of the texts this one is, for those that share anything: Dice's coefficient of
   * their pairs of neighbouring words (L. R. Dice, 1945), from 0 to 1.
   */
  to(runs: readonly Run[]): ReadonlyMap<number, number> {
    const pairs = pairsOf(wordsOf(plainText(runs)));
    const shared = new Map<number, number>();
    for (const [pair, count] of pairs)
      for (const [place, there] of this.#index.get(pair) ?? [])
        shared.set(place, (shared.get(place) ?? 0) + Math.min(count, there));
    const size = sizeOf(pairs);
    return new Map(
      [...shared].map(([place, common]) => [
        place,
        (2 * common) / (size + (this.#sizes[place] ?? 0)),
      ]),
    );
  }

  /** The part of the shorter of both that they begin with alike, from 0 to 1. */
  start(place: number, runs: readonly Run[]): number {
    const words = wordsOf(plainText(runs));
    const others = this.#starts[place] ?? [];
    const most = Math.min(words.length, others.length);
    let length = 0;
    while (length < most && words[length] === others[length]) length += 1;
    return most === 0 ? 0 : length / most;
  }
}

// With what stands before the first and behind the last, so that one word has pairs too.
function pairsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const [place, word] of ['', ...words].entries()) {
    const pair = `${word} ${words[place] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
