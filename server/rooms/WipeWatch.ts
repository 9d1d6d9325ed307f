import { limits } from '#shared/limits.ts';

/** How long a text was, in characters, once `seq` entries were in its log. */
interface Measured {
  readonly at: number;
  readonly seq: number;
  readonly characters: number;
}

/** Much of a text was removed at once: how much, and the last entry before. */
export interface Wipe {
  readonly percent: number;
  readonly seq: number;
}

export interface WipeWatchOptions {
  /** The length of the text now, in characters. */
  readonly measure: () => number;
  /** Milliseconds, by a clock that only goes on. */
  readonly now?: () => number;
}

/**
 * Notices when a large part of a text goes within a minute. Measuring takes a walk over the text, so
 * it is done once a second at most, and when enough was deleted that it could be a wipe.
 */
export class WipeWatch {
  readonly #measure: () => number;
  readonly #now: () => number;
  #measured: Measured[] = [];
  #deleted = 0;
  #lastWipe = -Infinity;

  constructor({ measure, now = () => performance.now() }: WipeWatchOptions) {
    this.#measure = measure;
    this.#now = now;
  }

  /**
   * To be called before a change that deletes so many characters at most, with the number of entries
   * in the log.
   */
  before(seq: number, deletes: number): void {
    const at = this.#now();
    const last = this.#measured.at(-1);
    const isLarge = deletes > limits.wipeCharacters * limits.wipeShare;
    if (last && at - last.at < 1_000 && !isLarge) return;
    this.#measured = this.#measured.filter((each) => at - each.at < limits.wipeWindow);
    this.#measured.push({ at, seq, characters: this.#measure() });
  }

  /**
   * To be called after a change that deleted so many characters or less; tells when it was a wipe.
   * One a minute: of the others in it the moment before the first is the one to go back to, and who
   * wipes again and again fills no record.
   */
  after(deleted: number): Wipe | null {
    this.#deleted += deleted;
    const fullest = this.#measured.reduce<Measured | null>(
      (most, each) => (most && most.characters >= each.characters ? most : each),
      null,
    );
    if (!fullest || fullest.characters < limits.wipeCharacters) return null;
    if (this.#deleted <= fullest.characters * limits.wipeShare) return null;
    const characters = this.#measure();
    this.#deleted = Math.max(0, fullest.characters - characters);
    const share = 1 - characters / fullest.characters;
    if (share <= limits.wipeShare) return null;
    // What is left is the beginning of another minute.
    this.#measured = [];
    this.#deleted = 0;
    const at = this.#now();
    if (at - this.#lastWipe < limits.wipeWindow) return null;
    this.#lastWipe = at;
    return { percent: Math.round(share * 100), seq: fullest.seq };
  }
}
