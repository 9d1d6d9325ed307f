import * as Y from 'yjs';
import { newId } from '#shared/newId.ts';

/**
 * Types a plain text into a fragment: a newline starts a new paragraph, deleting one joins two.
 * Positions count characters of the whole text, line ends included. One keystroke, one transaction.
 */
export class Typist {
  readonly #fragment: Y.XmlFragment;
  #lengths: number[] = [];
  // Edits are mostly near the one before: remembering the last place saves a walk from the start.
  #index = 0;
  #start = 0;

  constructor(fragment: Y.XmlFragment) {
    this.#fragment = fragment;
    this.#lengths = fragment.toArray().map((child) => textIn(child as Y.XmlElement).length);
  }

  apply(position: number, deleted: number, inserted: string): void {
    this.#fragment.doc?.transact(() => {
      for (let left = deleted; left > 0; left -= 1) this.#delete(position);
      let place = position;
      for (const character of inserted) this.#insert(place++, character);
    });
  }

  #seek(position: number): number {
    while (position < this.#start) this.#start -= (this.#lengths[--this.#index] ?? 0) + 1;
    while (position > this.#start + (this.#lengths[this.#index] ?? 0))
      this.#start += (this.#lengths[this.#index++] ?? 0) + 1;
    return position - this.#start;
  }

  #text(index = this.#index): Y.XmlText {
    return textIn(this.#fragment.get(index) as Y.XmlElement);
  }

  #insert(position: number, character: string): void {
    const offset = this.#seek(position);
    if (character === '\n') return this.#split(offset);
    this.#text().insert(offset, character);
    this.#lengths[this.#index] = (this.#lengths[this.#index] ?? 0) + character.length;
  }

  #split(offset: number): void {
    const text = this.#text();
    const tail = text.toString().slice(offset);
    if (tail !== '') text.delete(offset, tail.length);
    const element = new Y.XmlElement('paragraph');
    element.setAttribute('id', newId());
    element.insert(0, [new Y.XmlText(tail)]);
    this.#fragment.insert(this.#index + 1, [element]);
    this.#lengths.splice(this.#index, 1, offset, tail.length);
  }

  #delete(position: number): void {
    const offset = this.#seek(position);
    const length = this.#lengths[this.#index] ?? 0;
    if (offset < length) {
      this.#text().delete(offset, 1);
      this.#lengths[this.#index] = length - 1;
      return;
    }
    const tail = this.#text(this.#index + 1).toString();
    this.#fragment.delete(this.#index + 1, 1);
    if (tail !== '') this.#text().insert(length, tail);
    this.#lengths.splice(this.#index, 2, length + tail.length);
  }
}

function textIn(element: Y.XmlElement): Y.XmlText {
  const [text] = element.toArray();
  if (text instanceof Y.XmlText) return text;
  const made = new Y.XmlText();
  element.insert(0, [made]);
  return made;
}
