import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { cleanText, isUnclean } from './cleanText.ts';
import type { Identity } from './Identity.ts';
import { pruneBlocks } from './pruneBlocks.ts';
import type { Origin } from './UpdateLog.ts';

/** The server's authoritative pass: after each change it puts right what no text may hold. */
export class Repairs {
  readonly #fragment: Y.XmlFragment;
  readonly #identity: Identity;
  readonly #dirtyTexts = new Set<Y.XmlText>();
  /** Whose text changed since what paragraphs say was last taken as known. */
  readonly #typedIn = new Set<Y.XmlElement>();
  #changedStructure = false;

  constructor(fragment: Y.XmlFragment, identity: Identity) {
    this.#fragment = fragment;
    this.#identity = identity;
  }

  /** Begins to notice changes; what is in the text by now is taken as it is. */
  observe(): void {
    this.#fragment.observeDeep((events) => events.forEach((event) => this.#note(event)));
  }

  #note({ target, changes }: Y.YEvent<Y.AbstractType<unknown>>): void {
    if (target instanceof Y.XmlText) {
      if (target.parent instanceof Y.XmlElement) this.#typedIn.add(target.parent);
      if (changes.delta.some(isUnclean)) this.#dirtyTexts.add(target);
      return;
    }
    this.#changedStructure = true;
    // Yjs tells of a new element, not of the text that came inside it.
    for (const { content } of changes.added) {
      for (const text of textsWithin(content.getContent())) this.#dirtyTexts.add(text);
    }
  }

  /**
   * Takes what paragraphs say by now as known: who keeps an id is decided by the text it had [P2].
   * Call before a change with which a paragraph can come or go; after every letter it would cost
   * more than taking in the letter.
   */
  catchUp(): void {
    this.#identity.noteTexts(this.#typedIn);
    this.#typedIn.clear();
  }

  /** Whether anything changed that has to be looked at. */
  get isNeeded(): boolean {
    return this.#changedStructure || this.#dirtyTexts.size > 0;
  }

  /** Puts right what the changes since the last time brought. Call inside a transaction. */
  make(changedBy: Origin): void {
    for (const text of this.#dirtyTexts) cleanText(text);
    if (!this.#changedStructure) return;
    pruneBlocks(this.#fragment);
    this.#identity.repair(changedBy);
    this.#typedIn.clear();
  }

  /** Takes what the repair itself changed as looked at. */
  forget(): void {
    this.#dirtyTexts.clear();
    this.#changedStructure = false;
  }
}

// What is nested deeper than a text may be is pruned anyway.
function textsWithin(types: readonly unknown[], depth = 0): Y.XmlText[] {
  return types.flatMap((type) => {
    if (type instanceof Y.XmlText) return [type];
    const isNear = type instanceof Y.XmlElement && depth <= limits.blockDepth;
    return isNear ? textsWithin(type.toArray(), depth + 1) : [];
  });
}
