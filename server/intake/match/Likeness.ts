type Words = readonly string[];

/** A pair of words, or a whole text, that stands in more texts than this tells none of them apart. */
const telling = 60;

/** How alike texts are, by their words. */
export class Likeness {
  readonly #texts: readonly Words[];
  readonly #sizes: readonly number[];
  /** The texts in which a pair of neighbouring words stands, and how often. */
  readonly #index = new Map<string, Map<number, number>>();
  /** The texts that say the same. */
  readonly #same = new Map<string, number[]>();

  /** The words of the texts that others are compared with. */
  constructor(texts: readonly Words[]) {
    this.#texts = texts;
    const all = this.#texts.map(pairsOf);
    for (const [place, pairs] of all.entries()) {
      for (const [pair, count] of pairs) {
        const places = this.#index.get(pair) ?? new Map<number, number>();
        this.#index.set(pair, places.set(place, count));
      }
      const whole = (this.#texts[place] ?? []).join(' ');
      this.#same.set(whole, [...(this.#same.get(whole) ?? []).slice(0, telling), place]);
    }
    this.#sizes = all.map((pairs) => this.#size(pairs));
  }

  /**
   * How like each of the texts this one is, for those that share anything: Dice's coefficient of
   * their pairs of neighbouring words (L. R. Dice, 1945), from 0 to 1, without the pairs that
   * stand nearly everywhere.
   */
  to(words: Words): ReadonlyMap<number, number> {
    const pairs = pairsOf(words);
    const shared = new Map<number, number>();
    for (const [pair, count] of pairs) {
      if (!this.#tells(pair)) continue;
      for (const [place, there] of this.#index.get(pair) ?? [])
        shared.set(place, (shared.get(place) ?? 0) + Math.min(count, there));
    }
    const size = this.#size(pairs);
    const likes = new Map<number, number>();
    for (const [place, common] of shared)
      likes.set(place, (2 * common) / (size + (this.#sizes[place] ?? 0)));
    for (const place of this.#same.get(words.join(' ')) ?? []) likes.set(place, 1);
    return likes;
  }

  /** The part of the shorter of both that they begin with alike, from 0 to 1. */
  start(place: number, words: Words): number {
    const others = this.#texts[place] ?? [];
    const most = Math.min(words.length, others.length);
    let length = 0;
    while (length < most && words[length] === others[length]) length += 1;
    return most === 0 ? 0 : length / most;
  }

  #tells(pair: string): boolean {
    return (this.#index.get(pair)?.size ?? 0) <= telling;
  }

  #size(pairs: ReadonlyMap<string, number>): number {
    let size = 0;
    for (const [pair, count] of pairs) if (this.#tells(pair)) size += count;
    return size;
  }
}

// With what stands before the first and behind the last, so that one word has pairs too.
function pairsOf(words: Words): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const [place, word] of ['', ...words].entries()) {
    const pair = `${word} ${words[place] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
