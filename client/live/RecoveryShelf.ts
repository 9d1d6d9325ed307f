import { KeptList } from './KeptList.ts';
import type { RecoveredText } from './SectionSession.ts';
import { shelfKey } from './shelfKey.ts';
import type { Store } from './Store.ts';

/** Recovered texts of one person in one section. They stay on this device until thrown away. */
export class RecoveryShelf {
  readonly #list: KeptList<RecoveredText>;

  /** `room` names the person and the section. */
  constructor(room: string) {
    this.#list = new KeptList(shelfKey('recovered', room), isSame);
  }

  get texts(): Store<readonly RecoveredText[]> {
    return this.#list.items;
  }

  /**
   * Adds texts. One that holds an earlier text of the same paragraph takes its place. Answers
   * whether they will outlive this page.
   */
  add(found: readonly RecoveredText[]): boolean {
    if (found.length === 0) return true;
    const kept = this.#list.all().filter((text) => !found.some((one) => isIn(text, one)));
    return this.#list.set([...kept, ...found]);
  }

  discard(text: RecoveredText): void {
    this.#list.set(this.#list.all().filter((one) => !isSame(one, text)));
  }
}

function isSame(a: RecoveredText, b: RecoveredText): boolean {
  return a.paragraph === b.paragraph && a.text === b.text;
}

function isIn(earlier: RecoveredText, later: RecoveredText): boolean {
  return earlier.paragraph === later.paragraph && later.text.includes(earlier.text);
}
