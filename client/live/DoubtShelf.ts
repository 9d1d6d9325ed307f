import type { Doubt } from '#shared/doubt.ts';
import type { ToldDoubt } from '#shared/wire.ts';
import type { KeptDoubt } from './KeptDoubt.ts';
import { KeptList } from './KeptList.ts';
import { shelfKey } from './shelfKey.ts';
import type { Store } from './Store.ts';
import { withShownRemedies } from './withShownRemedies.ts';

/** The doubts of one person in one section, on this device until they are answered [T7]. */
export class DoubtShelf {
  readonly #list: KeptList<KeptDoubt>;
  readonly #epoch: number;
  /** Those about words that the server may yet refuse. */
  #unsure: readonly Doubt[] = [];

  /** `room` names the person and the section; doubts of another epoch are of another text. */
  constructor(room: string, epoch: number) {
    this.#epoch = epoch;
    this.#list = new KeptList<KeptDoubt>(shelfKey('doubts', room), isSame);
    const current = this.#list.all().filter((doubt) => doubt.epoch === epoch);
    if (current.length < this.#list.all().length) this.#list.set(current);
  }

  get doubts(): Store<readonly KeptDoubt[]> {
    return this.#list.items;
  }

  /** Adds what was found here; what is known already is not told twice. */
  add(found: readonly Doubt[]): void {
    const fresh = found.filter((doubt) => !this.#isKnown(doubt));
    if (fresh.length === 0) return;
    this.#unsure = [...this.#unsure, ...fresh];
    this.#keep(fresh.map((doubt) => ({ ...doubt, by: null, isUndone: false })));
  }

  /** The server has the words they are about. Answers those that others can be told of now. */
  confirm(): readonly Doubt[] {
    const sure = this.#unsure;
    this.#unsure = [];
    return sure;
  }

  /** The server refused the words they are about: nothing came of them. */
  retract(): void {
    const unsure = this.confirm();
    if (unsure.length > 0) this.#drop((doubt) => unsure.some((one) => isSame(one, doubt)));
  }

  /** Another page found a doubt, or has judged one. */
  hear({ by, ...news }: ToldDoubt): void {
    if (news.kind === 'settled')
      return this.#drop((doubt) => doubt.by === by && doubt.id === news.id && !doubt.isUndone);
    const { doubt } = news;
    if (doubt.epoch !== this.#epoch || this.#isKnown(doubt)) return;
    this.#keep([{ ...withShownRemedies(doubt), by, isUndone: false }]);
  }

  undone(doubt: KeptDoubt): void {
    const change = (one: KeptDoubt) => (isSame(one, doubt) ? { ...one, isUndone: true } : one);
    this.#list.set(this.#list.all().map(change));
  }

  dismiss(doubt: KeptDoubt): void {
    this.#drop((one) => isSame(one, doubt));
  }

  #isKnown(doubt: Doubt): boolean {
    return this.#list.all().some((one) => tellsSame(one, doubt));
  }

  #keep(doubts: readonly KeptDoubt[]): void {
    this.#list.set([...this.#list.all(), ...doubts]);
  }

  #drop(isOut: (doubt: KeptDoubt) => boolean): void {
    const kept = this.#list.all();
    if (kept.some(isOut)) this.#list.set(kept.filter((one) => !isOut(one)));
  }
}

function isSame(a: Doubt, b: Doubt): boolean {
  return a.id === b.id;
}

// What is one side's own is the other's to the other: of two pages that both find it, each hears
// from the other what it knows.
function tellsSame(a: Doubt, b: Doubt): boolean {
  const [said, saidThere] = [a, b].map(({ own, others }) => JSON.stringify([own, others]));
  const turned = JSON.stringify([b.others, b.own]);
  return a.paragraph === b.paragraph && (said === saidThere || said === turned);
}
