import * as Y from 'yjs';
import { paragraphId } from '#shared/ids.ts';
import { textBlocks } from '#shared/schema/textBlocks.ts';

/** A text-bearing element of the live document, with what identity looks at. */
export interface TextBlock {
  readonly element: Y.XmlElement;
  readonly id: string | null;
  readonly text: string;
}

/** The text-bearing elements of a fragment, in reading order. Keeps texts that did not change. */
export class TextBlocks {
  readonly #fragment: Y.XmlFragment;
  readonly #texts = new WeakMap<Y.XmlElement, string>();
  readonly #ids = new WeakMap<Y.XmlElement, { said: unknown; id: string | null }>();

  constructor(fragment: Y.XmlFragment) {
    this.#fragment = fragment;
    fragment.observeDeep((events) => {
      for (const { target } of events) this.#forget(target);
    });
  }

  #forget(target: Y.AbstractType<unknown>): void {
    const element = target instanceof Y.XmlText ? target.parent : target;
    if (element instanceof Y.XmlElement) this.#texts.delete(element);
  }

  /** All of them, now. */
  list(): TextBlock[] {
    const blocks: TextBlock[] = [];
    const walk = (parent: Y.XmlFragment): void => {
      for (const child of parent.toArray()) {
        if (!(child instanceof Y.XmlElement)) continue;
        if (isTextBlock(child)) blocks.push(this.read(child));
        else walk(child);
      }
    };
    walk(this.#fragment);
    return blocks;
  }

  /** How long the text is, in UTF-16 code units. */
  characters(): number {
    return this.list().reduce((sum, { text }) => sum + text.length, 0);
  }

  /** The element that carries an id. */
  find(id: string): TextBlock | null {
    return this.list().find((block) => block.id === id) ?? null;
  }

  /** A text-bearing element as it is now. */
  read(element: Y.XmlElement): TextBlock {
    return { element, id: this.#id(element), text: this.#text(element) };
  }

  // What could not be named in a request is no id: the paragraph could never be endorsed.
  #id(element: Y.XmlElement): string | null {
    const said: unknown = element.getAttribute('id');
    const kept = this.#ids.get(element);
    if (kept && kept.said === said) return kept.id;
    const id = paragraphId.safeParse(said).data ?? null;
    this.#ids.set(element, { said, id });
    return id;
  }

  #text(element: Y.XmlElement): string {
    const kept = this.#texts.get(element);
    if (kept !== undefined) return kept;
    const text = textsOf(element).map(plain).join('');
    this.#texts.set(element, text);
    return text;
  }
}

/** The text nodes of one text-bearing element; concurrent typing can leave several. */
export function textsOf(element: Y.XmlElement): Y.XmlText[] {
  return element.toArray().filter((child) => child instanceof Y.XmlText);
}

function isTextBlock(element: Y.XmlElement): boolean {
  return textBlocks.some((type) => type === element.nodeName);
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
}
