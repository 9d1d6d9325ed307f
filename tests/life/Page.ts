import * as Y from 'yjs';
import type { PersonId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import type { Listener, Room } from '../../server/rooms/Room.ts';
import { plainTextOf } from '../support/Client.ts';
import { paragraph } from '../support/typing.ts';

/** Somebody's page with the section on it: what they type goes straight to the room. */
export class Page implements Listener {
  readonly #person: PersonId;
  readonly #doc = new Y.Doc({ guid: 'copy' });
  readonly #fragment = this.#doc.getXmlFragment(contentRoot);
  readonly #undo = new Y.UndoManager(this.#fragment, { captureTimeout: 0, trackedOrigins: new Set([this]) }); // prettier-ignore
  #room: Room | null = null;
  #handed: Promise<unknown> = Promise.resolve();

  constructor(person: string) {
    this.#person = person as PersonId;
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#hand(update);
    });
  }

  /** Comes in, and gets all that the room has. */
  async enter(room: Room): Promise<void> {
    this.#room = room;
    room.enter(this);
    const { update } = await room.missing(Y.encodeStateVector(this.#doc));
    Y.applyUpdate(this.#doc, update, 'server');
  }

  #hand(update: Uint8Array): void {
    const received = this.#room?.receive(update, { kind: 'person', person: this.#person }, this);
    if (received?.admission !== 'admitted')
      throw new Error(`What was typed was ${received?.admission ?? 'for no room'}.`);
    this.#handed = received.durable;
  }

  /** Resolves when all that was typed is saved. */
  async saved(): Promise<void> {
    await this.#handed;
  }

  /** Makes a paragraph say this, by one change in its middle. */
  type(id: string, words: string): void {
    this.#doc.transact(() => {
      const element = this.#find(id);
      const text = textOf(element);
      const before = plainTextOf(element);
      let start = 0;
      while (start < Math.min(before.length, words.length) && before[start] === words[start])
        start += 1;
      let end = 0;
      while (end < Math.min(before.length, words.length) - start && before.at(-1 - end) === words.at(-1 - end)) end += 1; // prettier-ignore
      text.delete(start, before.length - end - start);
      text.insert(start, words.slice(start, words.length - end));
    }, this);
  }

  /** Enter in front of a word: the rest goes into a paragraph with an id that is new. */
  split(id: string, [head, tail]: readonly [string, string], newId: string): void {
    this.#doc.transact(() => {
      const element = this.#find(id);
      textOf(element).delete(head.length, plainTextOf(element).length - head.length);
      this.#fragment.insert(this.#placeOf(element) + 1, [paragraph(tail, newId)]);
    }, this);
  }

  /** Backspace at the start of the next paragraph: its words go to the end of this one. */
  merge(id: string): void {
    this.#doc.transact(() => {
      const element = this.#find(id);
      const place = this.#placeOf(element) + 1;
      const tail = plainTextOf(this.#fragment.get(place) as Y.XmlElement);
      this.#fragment.delete(place, 1);
      const text = textOf(element);
      const space = text.length > 0 && tail !== '' ? ' ' : '';
      text.insert(text.length, space + tail);
    }, this);
  }

  /** Cuts a paragraph, and pastes it at another place. */
  move(id: string, place: number): void {
    this.#doc.transact(() => {
      const element = this.#find(id);
      const pasted = element.clone();
      this.#fragment.delete(this.#placeOf(element), 1);
      this.#fragment.insert(place, [pasted]);
    }, this);
  }

  remove(id: string): void {
    this.#doc.transact(() => this.#fragment.delete(this.#placeOf(this.#find(id)), 1), this);
  }

  undo(): void {
    this.#undo.undo();
  }

  /**
   * What it says, paragraph by paragraph, once it is loaded anew: until then Yjs's undo can leave
   * words in another order than everyone else has them.
   */
  texts(): string[] {
    const anew = new Y.Doc({ guid: 'copy' });
    Y.applyUpdate(anew, Y.encodeStateAsUpdate(this.#doc));
    const blocks = anew.getXmlFragment(contentRoot).toArray();
    return blocks.map((child) => plainTextOf(child as Y.XmlElement).trim());
  }

  /** Whether a paragraph stands on it. */
  has(id: string): boolean {
    return this.#elementOf(id) !== null;
  }

  onUpdate(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update, 'server');
  }

  onTold(): void {
    // Not looked at here.
  }

  onClosed(): void {
    this.#room = null;
  }

  #find(id: string): Y.XmlElement {
    const found = this.#elementOf(id);
    if (!found) throw new Error(`There is no ${id} on the page.`);
    return found;
  }

  #elementOf(id: string): Y.XmlElement | null {
    const found = this.#fragment
      .toArray()
      .find((child) => child instanceof Y.XmlElement && child.getAttribute('id') === id);
    return found instanceof Y.XmlElement ? found : null;
  }

  #placeOf(element: Y.XmlElement): number {
    return this.#fragment.toArray().indexOf(element);
  }
}

function textOf(element: Y.XmlElement): Y.XmlText {
  const [text] = element.toArray();
  if (text instanceof Y.XmlText) return text;
  const made = new Y.XmlText();
  element.insert(0, [made]);
  return made;
}
