import type { Doubt } from '#shared/doubt.ts';
import type { ToldDoubt } from '#shared/wire.ts';
import type { FoundDoubt } from './FoundDoubt.ts';
import { hearDoubt } from './hearDoubt.ts';
import type { KeptDoubt } from './KeptDoubt.ts';
import { KeptList } from './KeptList.ts';
import { shelfKey } from './shelfKey.ts';
import { Settable } from './Store.ts';
import type { Store } from './Store.ts';

/** Doubts that others told of and nobody here has judged; of more the oldest go. */
const mostTold = 20;

/**
 * The doubts of one person in one section until they are answered [T7]: those found here on this
 * device, those that other pages told of as long as this page is there.
 */
export class DoubtShelf {
  readonly #found: KeptList<KeptDoubt>;
  readonly #told = new Settable<readonly KeptDoubt[]>([]);
  readonly #all = new Settable<readonly KeptDoubt[]>([]);
  readonly #epoch: number;
  /** Those found about words that the server may yet refuse. */
  #unsure: readonly FoundDoubt[] = [];

  /** `room` names the person and the section; doubts of another epoch are of another text. */
  constructor(room: string, epoch: number) {
    this.#epoch = epoch;
    this.#found = new KeptList<KeptDoubt>(shelfKey('doubts', room), isSame);
    const current = this.#found.all().filter((doubt) => doubt.epoch === epoch);
    if (current.length < this.#found.all().length) this.#found.set(current);
    const show = () => this.#all.set([...this.#found.items.get(), ...this.#told.get()]);
    this.#found.items.subscribe(show);
    this.#told.subscribe(show);
    show();
  }

  get doubts(): Store<readonly KeptDoubt[]> {
    return this.#all;
  }

  /** Adds what was found here; what is known already is not told twice. */
  add(found: readonly FoundDoubt[]): void {
    const known = this.#found.all();
    const fresh = found.filter((doubt) => !known.some((one) => tellsSame(one, doubt)));
    if (fresh.length === 0) return;
    this.#unsure = [...this.#unsure, ...fresh];
    this.#found.set([...known, ...fresh.map((doubt) => ({ ...doubt, by: null, isUndone: false }))]);
    // What this page knows itself it need not hear of.
    this.#told.set(this.#told.get().filter((one) => !fresh.some((doubt) => tellsSame(one, doubt))));
  }

  /** The server has the words they are about. Answers those that others can be told of now. */
  confirm(): readonly Doubt[] {
    const sure = this.#unsure;
    this.#unsure = [];
    return sure.map(({ remedies: _remedies, ...doubt }) => doubt);
  }

  /** The server refused the words they are about: nothing came of them. */
  retract(): void {
    const unsure = this.confirm();
    const isOut = (doubt: KeptDoubt) => unsure.some(({ id }) => id === doubt.id);
    if (unsure.length > 0) this.#found.set(this.#found.all().filter((doubt) => !isOut(doubt)));
  }

  /** Another page found a doubt, or has judged one. */
  hear({ by, ...news }: ToldDoubt): void {
    const others = this.#told.get().filter((one) => one.by !== by || one.isUndone);
    const theirs = this.#told.get().filter((one) => one.by === by && !one.isUndone);
    if (news.kind === 'settled')
      return this.#told.set([...others, ...theirs.filter(({ id }) => id !== news.id)]);
    const { doubt } = news;
    if (doubt.epoch !== this.#epoch || this.#found.all().some((one) => tellsSame(one, doubt)))
      return;
    const kept = theirs.filter((one) => one.paragraph !== doubt.paragraph && one.id !== doubt.id);
    this.#told.set([...others, ...kept, hearDoubt(doubt, by)].slice(-mostTold));
  }

  undone(doubt: KeptDoubt): void {
    this.#change(doubt, (all) =>
      all.map((one) => (isSame(one, doubt) ? { ...one, isUndone: true } : one)),
    );
  }

  dismiss(doubt: KeptDoubt): void {
    this.#change(doubt, (all) => all.filter((one) => !isSame(one, doubt)));
  }

  #change({ by }: KeptDoubt, change: (all: readonly KeptDoubt[]) => readonly KeptDoubt[]): void {
    if (by === null) this.#found.set(change(this.#found.all()));
    else this.#told.set(change(this.#told.get()));
  }
}

// An id is what the page that found it chose.
function isSame(a: KeptDoubt, b: KeptDoubt): boolean {
  return a.by === b.by && a.id === b.id;
}

// What is one side's own is the other's to the other: of two pages that both find it, each hears
// from the other what it knows.
function tellsSame(a: Doubt, b: Doubt): boolean {
  const [said, saidThere] = [a, b].map(({ own, others }) => JSON.stringify([own, others]));
  const turned = JSON.stringify([b.others, b.own]);
  return a.paragraph === b.paragraph && (said === saidThere || said === turned);
}
