import { applyUpdate, getState, parseUpdateMeta } from 'yjs';
import type { Doc, Transaction } from 'yjs';
import type { DeviceCopy, KeptEdit } from './DeviceCopy.ts';
import type { ServerText } from './ServerText.ts';
import { touchedParagraphs } from './touchedParagraphs.ts';

interface UnsavedOptions {
  readonly doc: Doc;
  readonly copy: DeviceCopy;
  readonly epoch: number;
  readonly server: ServerText;
}

/** The edits of one session that the server has not confirmed: on the device, and where they are. */
export class UnsavedEdits {
  /** The paragraphs in which was typed since everything was last confirmed. */
  readonly touched = new Set<string>();
  readonly #options: UnsavedOptions;
  #isWholeKept = false;

  constructor(options: UnsavedOptions) {
    this.#options = options;
  }

  /** The text was changed on this page. */
  edited(update: Uint8Array, transaction: Transaction): void {
    const { copy, epoch, server } = this.#options;
    server.edited(update);
    const touched = touchedParagraphs(transaction);
    for (const id of touched) this.touched.add(id);
    if (transaction.origin !== copy) copy.keep({ epoch, update, touched });
  }

  /**
   * Keeps the text around the edits, once: without it they say little when the section has got
   * another text by the time they could be sent [T5], and nobody could tell what others changed
   * meanwhile [T7].
   */
  keepWhole(): void {
    if (this.#isWholeKept) return;
    this.#isWholeKept = true;
    const { copy, epoch, server } = this.#options;
    copy.keep({ epoch, update: server.update, touched: [], isBase: true });
  }

  /**
   * Makes edits of an earlier page this page's own, to be sent. Answers those that cannot be, as they
   * build on words of others that the server lost [T2].
   */
  resume(edits: readonly KeptEdit[]): KeptEdit[] {
    const { doc, copy } = this.#options;
    for (const { update, touched } of edits) {
      for (const id of touched) this.touched.add(id);
      applyUpdate(doc, update, copy);
    }
    const { store } = doc;
    if (store.pendingStructs === null) return [];
    // What waits for what never comes would be taken for saved.
    store.pendingStructs = null;
    store.pendingDs = null;
    const isMissing = ([client, clock]: [number, number]) => clock > getState(store, client);
    return edits.filter(({ update }) => [...parseUpdateMeta(update).to].some(isMissing));
  }

  /** The server has confirmed everything. */
  saved(): void {
    this.touched.clear();
    this.#isWholeKept = false;
    this.#options.server.saved();
    this.#options.copy.forget(this.#options.epoch);
  }
}
