import * as Y from 'yjs';
import { newId } from '#shared/newId.ts';
import type { Writer } from '../../support/Client.ts';
import { joinWithNext, paragraph, splitAt, textAt } from '../../support/typing.ts';
import type { Random } from './Random.ts';

/** Of one storm: on a slow machine too, the text is to grow with the frames, not with the time. */
const acts = 40;

/** Types on in a stock client whatever happens around: words, splits, joins, and undoes. */
export class HonestTypist {
  readonly writer: Writer;
  /** The codes with which its socket was closed. */
  readonly closings: number[] = [];
  readonly #undo: Y.UndoManager;
  readonly #random: Random;
  readonly #name: string;
  #timer: NodeJS.Timeout | null = null;
  #count = 0;

  constructor(writer: Writer, name: string, random: Random) {
    this.writer = writer;
    this.#name = name;
    this.#random = random;
    this.#undo = new Y.UndoManager(writer.fragment);
    writer.provider.on('connection-close', (event) => this.closings.push(event?.code ?? 0));
  }

  /** How many words it typed so far. */
  get count(): number {
    return this.#count;
  }

  start(): void {
    let left = acts;
    this.#timer = setInterval(() => {
      if (left > 0) this.#act();
      left -= 1;
    }, 15);
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  #act(): void {
    const { fragment } = this.writer;
    const place = this.#random.below(fragment.length);
    const element = fragment.length > 0 ? fragment.get(place) : null;
    if (!isParagraph(element)) return this.#begin();
    this.writer.provider.awareness.setLocalStateField('cursor', caretIn(element));
    const act = this.#random.below(12);
    if (act === 0 && fragment.length < 12) splitAt(this.writer, place, this.#random.below(4));
    else if (act === 1 && isParagraph(fragment.get(place + 1))) joinWithNext(this.writer, place);
    else if (act === 2) this.#takeBack();
    else if (act === 3 && textAt(this.writer, place).length > 300) this.#shorten(place);
    else this.#type(place);
  }

  // Yjs throws where what it brings back stood in something that was brought back before, and that
  // others threw away since. In a page that is a key which does nothing.
  #takeBack(): void {
    try {
      this.#undo.undo();
    } catch (reason) {
      if (!(reason instanceof TypeError)) throw reason;
    }
  }

  #begin(): void {
    this.writer.fragment.insert(0, [paragraph('', newId())]);
  }

  #type(place: number): void {
    const text = textAt(this.writer, place);
    text.insert(this.#random.below(text.length + 1), ` ${this.#name}${this.#count} `);
    this.#count += 1;
  }

  // To a measure, not by one: two who join the same paragraphs at once, and undo it, double them.
  #shorten(place: number): void {
    const text = textAt(this.writer, place);
    text.delete(100, text.length - 100);
  }
}

function isParagraph(element: unknown): element is Y.XmlElement {
  return element instanceof Y.XmlElement && element.nodeName === 'paragraph';
}

function caretIn(element: Y.XmlElement): object {
  const at = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(element, 0));
  return { anchor: at, head: at };
}
