import { isWhiteSpace, tokenise } from './tokens.ts';

/** Pairs that two texts must have in common before one is taken for the other, if there are more. */
const fewest = 2;

/**
 * A text as its pairs of neighbouring words, by which it is known again when it was cut up or typed
 * in. Single words would not do: most of those of a short sentence stand in any long text.
 */
export class WordPairs {
  readonly #words: ReadonlySet<string>;
  readonly #pairs: ReadonlySet<string>;

  constructor(text: string) {
    const tokens = tokenise([{ text: text.toLowerCase() }]).filter((token) => !isWhiteSpace(token));
    const words = tokens.map((token) => token.text);
    this.#words = new Set(words);
    this.#pairs = new Set(words.slice(1).map((word, place) => `${words[place]} ${word}`));
  }

  /** How many there are; 0 for one word. */
  get size(): number {
    return this.#pairs.size;
  }

  /** Whether at least half of them stand in another text; of one word, whether that does. */
  standIn(other: WordPairs): boolean {
    const [own, others] = this.size > 0 ? [this.#pairs, other.#pairs] : [this.#words, other.#words];
    const kept = [...own].filter((one) => others.has(one)).length;
    return kept > 0 && kept * 2 >= own.size && kept >= Math.min(fewest, own.size);
  }
}
