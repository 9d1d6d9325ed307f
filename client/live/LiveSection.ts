import { WebsocketProvider } from 'y-websocket';
import { Doc, applyUpdate } from 'yjs';
import type { Transaction } from 'yjs';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { sectionNumber } from '#shared/record/sections.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { message, readDurable, readRefused } from '#shared/wire.ts';
import { countingSocket } from './countingSocket.ts';
import type { DeviceCopy } from './DeviceCopy.ts';
import { followRecord } from './followRecord.ts';
import type { Live } from './Live.ts';
import { recoverTexts } from './recoverTexts.ts';
import { RecoveryShelf } from './RecoveryShelf.ts';
import { refusalOfClose } from './refusalOfClose.ts';
import { SaveTracker } from './SaveTracker.ts';
import type { SectionSession } from './SectionSession.ts';
import { Settable } from './Store.ts';
import { touchedParagraphs } from './touchedParagraphs.ts';

/** The text of a session that the server refused, and where in it was typed. */
export interface LeftBehind {
  readonly doc: Doc;
  readonly touched: ReadonlySet<string>;
}

type Told = [origin: unknown, doc: Doc, transaction: Transaction];

/** A section's live text. Made by `openSection`. */
export class LiveSection implements SectionSession {
  readonly doc = new Doc();
  readonly provider: WebsocketProvider;
  readonly refused = new Settable<RefusalCode | null>(null);
  readonly #section: SectionId;
  readonly #live: Live;
  readonly #tracker = new SaveTracker();
  readonly #copy: DeviceCopy;
  readonly #shelf: RecoveryShelf;
  readonly #touched = new Set<string>();
  #left: LeftBehind | undefined;

  constructor(section: SectionId, live: Live, left?: LeftBehind) {
    this.#section = section;
    this.#live = live;
    this.#left = left;
    const room = `${live.me.person.id}/${section}`;
    this.#copy = live.openDeviceCopy(room);
    this.#shelf = new RecoveryShelf(room);
    this.provider = new WebsocketProvider(live.syncUrl, section, this.doc, {
      disableBc: true,
      WebSocketPolyfill: countingSocket(this.#tracker, live.Socket),
    });
    followRecord(this.provider, live.mirror);
    this.#listen();
  }

  get saveState() {
    return this.#tracker.saveState;
  }

  get wasSynced() {
    return this.#tracker.wasSynced;
  }

  get recovery() {
    return this.#shelf.texts;
  }

  /** Whether there are edits of this page that the server has not confirmed. */
  get hasUnsaved(): boolean {
    return this.#tracker.isUnsaved;
  }

  discardRecovered(paragraph: ParagraphId): void {
    this.#shelf.discard(paragraph);
  }

  /** Ends this session, its text kept for the next one to recover from. */
  leave(): LeftBehind {
    this.provider.destroy();
    return { doc: this.doc, touched: this.#touched };
  }

  /** Ends this session, as soon as what was typed in it is saved. */
  destroy(): void {
    if (!this.hasUnsaved || this.refused.get()) return this.#end();
    const stop = this.saveState.subscribe(() => {
      if (this.hasUnsaved) return;
      stop();
      this.#end();
    });
  }

  #end(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  #listen(): void {
    const { provider, doc } = this;
    provider.messageHandlers[message.durable] = (_encoder, decoder) => {
      this.#tracker.durable(readDurable(decoder));
      if (!this.hasUnsaved) this.#forgetUnsaved();
    };
    provider.messageHandlers[message.refused] = (_encoder, decoder) => {
      this.refused.set(readRefused(decoder).code);
    };
    provider.on('closed', ({ code }) => this.refused.set(refusalOfClose(code)));
    provider.on('sync', (isSynced) => this.#synced(isSynced));
    doc.on('update', (update: Uint8Array, ...[origin, , transaction]: Told) => {
      if (origin !== provider) this.#edited(update, transaction);
    });
  }

  #synced(isSynced: boolean): void {
    const isFirst = isSynced && !this.wasSynced.get();
    if (!isFirst) return this.#tracker.synced(isSynced);
    void this.#recover().finally(() => this.#tracker.synced(this.provider.synced));
  }

  #edited(update: Uint8Array, transaction: Transaction): void {
    this.#tracker.edited();
    for (const id of touchedParagraphs(transaction)) this.#touched.add(id);
    if (transaction.origin !== this.#copy) this.#copy.keep(update);
  }

  #forgetUnsaved(): void {
    this.#touched.clear();
    this.#copy.forget();
  }

  // What an earlier page could not send is sent now; what was refused is shown, and never sent.
  async #recover(): Promise<void> {
    const left = this.#left;
    this.#left = undefined;
    const unsaved = await this.#copy.load();
    if (left) {
      const { doc: own, touched } = left;
      this.#shelf.add(recoverTexts({ own, server: this.doc, touched, number: this.#number() }));
      own.destroy();
      this.#copy.forget();
    } else {
      for (const update of unsaved) applyUpdate(this.doc, update, this.#copy);
    }
  }

  #number(): number {
    const state = this.#live.mirror.getState();
    const section = state.sections[this.#section];
    return section ? sectionNumber(state, section) : 0;
  }
}
