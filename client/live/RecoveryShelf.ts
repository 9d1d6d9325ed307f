import type { RecoveredText } from './SectionSession.ts';
import { shelfKey } from './shelfKey.ts';
import { Settable } from './Store.ts';

/** Recovered texts of one person in one section. They stay on this device until thrown away. */
export class RecoveryShelf {
  readonly texts: Settable<readonly RecoveredText[]>;
  readonly #key: string;

  /** `room` names the person and the section. */
  constructor(room: string) {
    this.#key = shelfKey(room);
    this.texts = new Settable(read(this.#key));
  }

  /**
   * Adds texts. One that holds an earlier text of the same paragraph takes its place. Answers
   * whether they will outlive this page.
   */
  add(found: readonly RecoveredText[]): boolean {
    if (found.length === 0) return true;
    const kept = this.#all().filter((text) => !found.some((one) => isIn(text, one)));
    return this.#set([...kept, ...found]);
  }

  discard(text: RecoveredText): void {
    this.#set(this.#all().filter((one) => !isSame(one, text)));
  }

  // Another tab may have put something on the shelf meanwhile.
  #all(): readonly RecoveredText[] {
    const kept = read(this.#key);
    return [...kept, ...this.texts.get().filter((text) => !kept.some((one) => isSame(one, text)))];
  }

  #set(texts: readonly RecoveredText[]): boolean {
    this.texts.set(texts);
    try {
      if (texts.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(texts));
      return true;
    } catch {
      // No storage here, or no room in it: the texts stay as long as the page does.
      return false;
    }
  }
}

function isSame(a: RecoveredText, b: RecoveredText): boolean {
  return a.paragraph === b.paragraph && a.text === b.text;
}

function isIn(earlier: RecoveredText, later: RecoveredText): boolean {
  return earlier.paragraph === later.paragraph && later.text.includes(earlier.text);
}

function read(key: string): readonly RecoveredText[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as readonly RecoveredText[];
  } catch {
    return [];
  }
}
