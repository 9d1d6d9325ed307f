import type { ParagraphId } from '#shared/ids.ts';
import type { RecoveredText } from './SectionSession.ts';
import { Settable } from './Store.ts';

const prefix = 'draagvlak.recovered.';

/** Recovered texts of one person in one section. They stay on this device until thrown away. */
export class RecoveryShelf {
  readonly texts: Settable<readonly RecoveredText[]>;
  readonly #key: string;

  /** `room` names the person and the section. */
  constructor(room: string) {
    this.#key = prefix + room;
    this.texts = new Settable(read(this.#key));
  }

  /** Adds texts; of one paragraph the newest stays. */
  add(found: readonly RecoveredText[]): void {
    if (found.length === 0) return;
    const kept = this.texts.get().filter((text) => !found.some((one) => isSame(one, text)));
    this.#set([...kept, ...found]);
  }

  discard(paragraph: ParagraphId): void {
    this.#set(this.texts.get().filter((text) => text.paragraph !== paragraph));
  }

  #set(texts: readonly RecoveredText[]): void {
    this.texts.set(texts);
    try {
      if (texts.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(texts));
    } catch {
      // No storage here: the texts stay as long as the page does.
    }
  }
}

function isSame(a: RecoveredText, b: RecoveredText): boolean {
  return a.paragraph === b.paragraph;
}

function read(key: string): readonly RecoveredText[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as readonly RecoveredText[];
  } catch {
    return [];
  }
}
