import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import type { LogEntry } from '../../server/rooms/UpdateLog.ts';
import { countWords } from './countWords.ts';

/** The text that the entries of a log make, read on as there are more of them. */
export class LoggedText {
  // A name that is made up takes longer than all else here.
  readonly doc = new Y.Doc({ guid: 'logged' });
  #seq = 0;
  #words: ReadonlyMap<string, number> | null = null;

  /** Takes in what is new. Throws when a number is missing, or something builds on what is not there. */
  follow(entries: readonly LogEntry[]): this {
    for (const { seq, update } of entries.slice(this.#seq)) {
      if (seq !== this.#seq + 1) throw new Error(`entry ${seq} stands behind ${this.#seq}`);
      this.#seq = seq;
      this.#words = null;
      Y.applyUpdate(this.doc, update);
      const { pendingStructs, pendingDs } = this.doc.store;
      if (pendingStructs || pendingDs) throw new Error(`entry ${seq} builds on what is not there`);
    }
    return this;
  }

  /** How many entries it was made of. */
  get seq(): number {
    return this.#seq;
  }

  get text(): string {
    return this.doc.getXmlFragment(contentRoot).toJSON();
  }

  /** How often each word stands in it. */
  get words(): ReadonlyMap<string, number> {
    this.#words ??= countWords(this.doc.getXmlFragment(contentRoot));
    return this.#words;
  }
}
