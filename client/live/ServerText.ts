import { encodeStateAsUpdate, mergeUpdates } from 'yjs';
import type { Doc } from 'yjs';

/** What was written on both sides while a page had no line to the server. */
export interface Absence {
  /** What both sides had, as updates. */
  readonly base: readonly Uint8Array[];
  /** What was typed on this page and not confirmed, oldest first. */
  readonly own: readonly Uint8Array[];
  /** What the server brought when the line was back. */
  readonly brought: readonly Uint8Array[];
}

/** Updates after which they are joined into one. */
const longest = 500;

/**
 * The text as the server is known to have it, apart from the page's own, so that after a lost line
 * the page can tell what was written here and what elsewhere [T7]. Kept as the updates it is made
 * of: a document of its own would double the work of every keystroke.
 */
export class ServerText {
  readonly #doc: Doc;
  #known: Uint8Array[] = [];
  #own: Uint8Array[] = [];
  /** How much was known when the oldest of the page's own words were typed. */
  #knownBefore = 0;
  #apart: (Pick<Absence, 'base' | 'brought'> & { readonly brought: Uint8Array[] }) | null = null;

  /** `doc` is the page's own text. */
  constructor(doc: Doc) {
    this.#doc = doc;
  }

  /** The server's text as one update. */
  get update(): Uint8Array {
    return mergeUpdates(this.#known);
  }

  /** The server sent an update, and the page has taken it in. */
  received(update: Uint8Array): void {
    this.#apart?.brought.push(update);
    this.#learn([update]);
  }

  /** The text was changed on this page. */
  edited(update: Uint8Array): void {
    if (this.#own.length === 0) this.#knownBefore = this.#known.length;
    this.#own.push(update);
  }

  /** The server has confirmed everything. */
  saved(): void {
    this.#learn(this.#own.splice(0));
  }

  /** The line was lost. */
  lost(): void {
    this.#apart ??= { base: [...this.#known], brought: [] };
  }

  /** The line is back, and with it the server's text. Answers what was written meanwhile, if here was. */
  returned(): Absence | null {
    const apart = this.#apart;
    this.#apart = null;
    return apart && this.#own.length > 0 ? { ...apart, own: [...this.#own] } : null;
  }

  /** What the server sent while words of this page were on their way: neither side knew of it. */
  crossing(): Absence | null {
    const place = this.#knownBefore;
    if (this.#own.length === 0 || this.#known.length === place) return null;
    const [base, brought] = [this.#known.slice(0, place), this.#known.slice(place)];
    return { base, own: [...this.#own], brought };
  }

  #learn(updates: readonly Uint8Array[]): void {
    // Only without words of this page's own is its text the server's.
    if (this.#known.length >= longest && this.#own.length === 0) {
      this.#known = [encodeStateAsUpdate(this.#doc)];
    }
    this.#known.push(...updates);
  }
}
