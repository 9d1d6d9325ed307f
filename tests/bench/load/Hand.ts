import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { newId } from '#shared/newId.ts';
import { contentRoot, syncMessage } from '#shared/wire.ts';
import { paragraph } from '../../support/typing.ts';
import { encodePresenceFrame, encodeSyncFrame } from './frames.ts';
import { Seat } from './Seat.ts';
import type { SeatOptions } from './Seat.ts';

export type HandOptions = Pick<SeatOptions, 'server' | 'room' | 'onUpdate'>;

const letters = 'the ground that carries a plan ';

/** Someone who types: a connection with a real document, in which it has a paragraph of its own. */
export class Hand {
  readonly doc = new Y.Doc();
  readonly seat: Seat;
  /** Milliseconds from sending something to hearing that it is on disk. */
  readonly durables: number[] = [];
  /** When each of the update-bearing messages was sent that are not known to be on disk. */
  readonly #unsure: number[] = [];
  #durable = 0;
  readonly #awareness = new Awareness(this.doc);
  #text: Y.XmlText | null = null;

  constructor(options: HandOptions) {
    this.seat = new Seat({
      ...options,
      onUpdate: (update, clocks) => {
        options.onUpdate(update, clocks);
        // What others type does not change what this hand sends: leaving it out keeps the load light.
        if (this.#text === null) Y.applyUpdate(this.doc, update, this);
      },
      onDurable: (count) => this.#hearDurable(count),
      answer: (stateVector) => {
        this.#unsure.push(performance.now());
        return Y.encodeStateAsUpdate(this.doc, stateVector);
      },
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(update);
    });
  }

  #hearDurable(count: number): void {
    const now = performance.now();
    const sure = this.#unsure.splice(0, count - this.#durable);
    this.#durable = count;
    this.durables.push(...sure.map((time) => now - time));
  }

  #send(update: Uint8Array): void {
    this.#unsure.push(performance.now());
    this.seat.send(encodeSyncFrame(this.seat.name, syncMessage.update, update));
  }

  /** Waits for the text of the room and adds paragraphs to it; it types in the last one. */
  async sitDown(texts: readonly string[] = ['']): Promise<void> {
    await this.seat.ready;
    const elements = texts.map((text) => paragraph(text, newId()));
    this.doc.getXmlFragment(contentRoot).push(elements);
    this.#text = elements.at(-1)?.get(0) as Y.XmlText;
  }

  /** Whether all it sent is known to be on disk. */
  get isSaved(): boolean {
    return this.#unsure.length === 0;
  }

  /** The clock that one more keystroke will bring this hand to, as others see it. */
  get nextClock(): number {
    return Y.getState(this.doc.store, this.doc.clientID) + 1;
  }

  /** One keystroke; with a caret, also where it is after it, as an editor tells. */
  type(hasCaret: boolean): void {
    const text = this.#text;
    if (text === null) throw new Error('Nobody types before sitting down.');
    text.insert(text.length, letters[text.length % letters.length] ?? ' ');
    if (hasCaret) this.#tellCaret(text);
  }

  #tellCaret(text: Y.XmlText): void {
    const position = Y.createRelativePositionFromTypeIndex(text, text.length);
    const caret = Y.relativePositionToJSON(position) as unknown;
    this.#awareness.setLocalState({
      user: { name: 'Persoon writer', color: '#30bced' },
      cursor: { anchor: caret, head: caret },
    });
    const presence = encodeAwarenessUpdate(this.#awareness, [this.doc.clientID]);
    this.seat.send(encodePresenceFrame(this.seat.name, presence));
  }

  close(): void {
    this.seat.close();
    this.#awareness.destroy();
    this.doc.destroy();
  }
}
