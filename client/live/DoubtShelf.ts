import type { Doubt } from './Doubt.ts';
import { KeptList } from './KeptList.ts';
import { shelfKey } from './shelfKey.ts';
import type { Store } from './Store.ts';

/** The doubts of one person in one section, on this device until they are answered [T7]. */
export class DoubtShelf {
  readonly #list: KeptList<Doubt>;
  /** Those about words that the server may yet refuse. */
  #unsure: readonly Doubt[] = [];

  /** `room` names the person and the section; doubts of another epoch are of another text. */
  constructor(room: string, epoch: number) {
    this.#list = new KeptList(shelfKey('doubts', room), isSame);
    const current = this.#list.all().filter((doubt) => doubt.epoch === epoch);
    if (current.length < this.#list.all().length) this.#list.set(current);
  }

  get doubts(): Store<readonly Doubt[]> {
    return this.#list.items;
  }

  /** Adds doubts; one that an earlier page found already is not told twice. */
  add(found: readonly Doubt[]): void {
    const kept = this.#list.all();
    const fresh = found.filter((doubt) => !kept.some((one) => tellsSame(one, doubt)));
    if (fresh.length === 0) return;
    this.#unsure = [...this.#unsure, ...fresh];
    this.#list.set([...kept, ...fresh]);
  }

  /** The server has the words they are about. */
  confirm(): void {
    this.#unsure = [];
  }

  /** The server refused the words they are about: nothing came of them. */
  retract(): void {
    const unsure = this.#unsure;
    this.#unsure = [];
    if (unsure.length > 0) this.#drop(unsure);
  }

  undone(doubt: Doubt): void {
    const change = (one: Doubt) => (isSame(one, doubt) ? { ...one, isUndone: true } : one);
    this.#list.set(this.#list.all().map(change));
  }

  dismiss(doubt: Doubt): void {
    this.#drop([doubt]);
  }

  #drop(doubts: readonly Doubt[]): void {
    this.#list.set(this.#list.all().filter((one) => !doubts.some((doubt) => isSame(one, doubt))));
  }
}

function isSame(a: Doubt, b: Doubt): boolean {
  return a.id === b.id;
}

function tellsSame(a: Doubt, b: Doubt): boolean {
  const said = ({ paragraph, own, others }: Doubt) => JSON.stringify([paragraph, own, others]);
  return said(a) === said(b);
}
