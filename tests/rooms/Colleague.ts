import * as Y from 'yjs';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import { docOf } from '../../server/rooms/Epochs.ts';
import type { Listener, Room } from '../../server/rooms/Room.ts';
import type { Held, Rooms } from '../../server/rooms/Rooms.ts';
import { countWords } from './countWords.ts';
import type { HeldDisk } from './HeldDisk.ts';
import type { HeldUpdateLogs } from './HeldUpdateLogs.ts';
import type { Sightings } from './Sightings.ts';

export interface ColleagueOptions {
  readonly name: string;
  readonly section: SectionId;
  readonly logs: HeldUpdateLogs;
  readonly sightings: Sightings;
  /** Whether the phase lets them write; asked each time [S6]. */
  readonly mayWrite: () => boolean;
  /** Whether their page says of which epoch its text is; a stock client does not. */
  readonly saysEpoch: boolean;
  /** Whether their page tells others who is on it, under its Yjs client id. */
  readonly isPresent: boolean;
}

/** A word that somebody was told is on disk, in the epoch of then. */
export interface Promised {
  readonly word: string;
  readonly epoch: number;
}

/** What they hand in, and over which connection. */
interface Handed {
  readonly held: Held;
  readonly update: Uint8Array;
}

/**
 * Somebody with a page of their own who comes and goes, and types words that are never twice; with
 * what `SectionConnection` does with what their page sends, and `LiveSection` with what it hears.
 */
export class Colleague implements Listener {
  readonly acknowledged: Promised[] = [];
  readonly typed: string[] = [];
  readonly faults: string[] = [];
  /** Words that did not get in, put aside for them [T3]. */
  readonly shelf: string[] = [];
  /**
   * Words not acknowledged that a page opened anew found in the text. As in `LiveSection` nothing
   * keeps an eye on them: when a second sync fails right then, they can go without a trace.
   */
  readonly found: string[] = [];
  readonly #options: ColleagueOptions;
  #pages = 0;
  #doc: Y.Doc;
  /** The epoch of the text on the page; null when it has none yet. */
  #epoch: number | null = null;
  /** Words typed on this page of which the server has said nothing. */
  readonly #unsaved = new Set<string>();
  /** Words of the page before: put on the shelf if they are not in the text that comes in. */
  #left: string[] = [];
  #held: Held | null = null;
  isComing = false;

  constructor(options: ColleagueOptions) {
    this.#options = options;
    this.#doc = this.#openPage();
  }

  get room(): Room | null {
    return this.#held?.room ?? null;
  }

  get section(): SectionId {
    return this.#options.section;
  }

  get text(): string {
    return this.#fragment.toJSON();
  }

  /** Whether words of theirs are neither acknowledged nor on the shelf. */
  get isWaiting(): boolean {
    return this.#unsaved.size + this.#left.length > 0;
  }

  /** The updates of others on this page that a power cut would take away. */
  sawMoreThan({ durableText }: HeldDisk): boolean {
    return [...Y.decodeStateVector(Y.encodeStateVector(this.#doc))].some(
      ([client, clock]) =>
        client !== this.#doc.clientID && clock > Y.getState(durableText.doc.store, client),
    );
  }

  get #fragment(): Y.XmlFragment {
    return this.#doc.getXmlFragment(contentRoot);
  }

  /** Holds the room as soon as it can be had, and makes both sides equal. */
  async join(rooms: Rooms): Promise<void> {
    if (this.isComing || this.#held) return;
    this.isComing = true;
    try {
      this.#enter(await rooms.hold(this.section));
      await this.#catchUp();
    } catch {
      // The room could not be had, or went away meanwhile: they come again another time.
      this.leave();
    } finally {
      this.isComing = false;
    }
  }

  #enter(held: Held): void {
    const { saysEpoch, isPresent, sightings } = this.#options;
    const { room } = held;
    this.#held = held;
    if (saysEpoch && room.epoch !== (this.#epoch ?? room.epoch)) {
      sightings.see('a restore ends, and a page of before comes back');
      return this.#startAnew();
    }
    room.enter(this);
    if (isPresent) room.reserveClient(this.#doc.clientID, this.#person);
    if (room.isOfEarlierEpoch(Y.encodeStateVector(this.#doc))) {
      sightings.see('a restore ends, and a page that says no epoch comes back');
      return this.#startAnew();
    }
    this.#send(Y.encodeStateAsUpdate(this.#doc, room.stateVector()));
  }

  async #catchUp(): Promise<void> {
    const held = this.#held;
    if (!held) return;
    const { update } = await held.room.missing(Y.encodeStateVector(this.#doc));
    if (this.#held !== held) return;
    this.#hear(held, update);
    this.#epoch = held.room.epoch;
    const words = countWords(this.#fragment);
    for (const word of this.#left.splice(0)) (words.has(word) ? this.found : this.shelf).push(word);
  }

  leave(): void {
    this.#held?.room.leave(this);
    this.#held?.release();
    // Who lets go twice takes nobody else's hold away.
    this.#held?.release();
    this.#held = null;
  }

  /** Types a word of their own at the start or the end of the first paragraph. */
  type(place: 'start' | 'end'): void {
    const word = `[${this.#options.name}${this.typed.length}]`;
    if (this.#put(word, place)) this.typed.push(word);
  }

  /** Types again what is on the shelf, unless they see that it is there. */
  takeFromShelf(): void {
    const word = this.shelf[0];
    if (word === undefined || !this.#held || this.isComing) return;
    const isThere = countWords(this.#fragment).has(word);
    if (isThere || this.#put(word, 'end')) this.shelf.splice(this.shelf.indexOf(word), 1);
    if (isThere) this.found.push(word);
  }

  #put(word: string, place: 'start' | 'end'): boolean {
    const element = this.#fragment.get(0);
    if (!(element instanceof Y.XmlElement)) return false;
    this.#unsaved.add(word);
    this.#doc.transact(() => {
      const found = element.get(0);
      const text = found instanceof Y.XmlText ? found : new Y.XmlText();
      if (text !== found) element.insert(0, [text]);
      text.insert(place === 'start' ? 0 : text.length, word);
    });
    return true;
  }

  onUpdate(update: Uint8Array): void {
    if (!this.#held) return void this.faults.push('who left was told of an update');
    this.#hear(this.#held, update);
    const disk = this.#options.logs.disk(docOf(this.section, this.#held.room.epoch));
    if (!disk.isWhole(update)) this.faults.push('what was written at once was told in parts');
  }

  onTold(): void {
    // Not looked at here.
  }

  onClosed(): void {
    this.leave();
  }

  #hear({ room }: Held, update: Uint8Array): void {
    const disk = this.#options.logs.disk(docOf(this.section, room.epoch));
    if (!disk.hadWritten(update)) this.faults.push('an update was seen before it was in the log');
    Y.applyUpdate(this.#doc, update, 'server');
    // The word that an adoption brings is its name.
    if (disk.unsyncedAttempts.some((word) => this.text.includes(word)))
      this.faults.push('an adoption was seen before it was on disk');
  }

  #send(update: Uint8Array): void {
    const held = this.#held;
    if (!held) return;
    try {
      if (this.#options.mayWrite()) this.#hand({ held, update });
      else this.#refuse({ held, update });
    } catch {
      // The room refuses everything by now.
      this.leave();
    }
  }

  #hand({ held, update }: Handed): void {
    const { sightings } = this.#options;
    const { admission, durable } = held.room.receive(
      update,
      { kind: 'person', person: this.#person },
      this,
    );
    if (admission === 'admitted' || admission === 'empty') {
      const isKnown = admission === 'empty' && this.#unsaved.size > 0;
      sightings.see('a page hands in words that the server has', isKnown);
      return void this.#acknowledge(held, durable);
    }
    // Refused words of others are on the page: they are not theirs to hand in.
    sightings.see('a page has refused words of others', admission === 'foreign');
    if (admission !== 'foreign' && admission !== 'retired')
      this.faults.push(`what they handed in was ${admission}`);
    this.#startAnew();
  }

  // Only what is known already can be acknowledged to who may not write.
  #refuse({ held, update }: Handed): void {
    const { sightings } = this.#options;
    const isKnown = held.room.alreadyHas(update);
    sightings.see('words are refused, as the phase has changed', !isKnown);
    if (!isKnown) return this.#startAnew();
    sightings.see('a reader hands in what the server has', this.#unsaved.size > 0);
    void this.#acknowledge(held, held.room.settle());
  }

  async #acknowledge(held: Held, durable: Promise<void>): Promise<void> {
    const words = [...this.#unsaved];
    try {
      await durable;
    } catch {
      // The room tells everyone to come again.
      return;
    }
    // Over another connection, or on another page, nobody hears it.
    if (this.#held !== held) return;
    for (const word of words)
      if (this.#unsaved.delete(word)) this.acknowledged.push({ word, epoch: held.room.epoch });
  }

  // As `LiveSection.leave` and `useSection` do after a refusal or a close that is final: the text on
  // the page goes, with what others wrote in it; their own words wait for the text of the server.
  #startAnew(): void {
    this.leave();
    this.#left.push(...this.#unsaved);
    this.#unsaved.clear();
    this.#epoch = null;
    this.#doc = this.#openPage();
  }

  #openPage(): Y.Doc {
    const doc = new Y.Doc({ guid: this.#options.name });
    this.#pages += 1;
    // The same at each run of a schedule: it decides where words of one moment go.
    doc.clientID = this.#options.name.charCodeAt(0) * 1_000 + this.#pages;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#send(update);
    });
    return doc;
  }

  get #person(): PersonId {
    return this.#options.name as PersonId;
  }
}
