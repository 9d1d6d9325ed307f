import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import type { Transaction } from 'yjs';
import type { DoubtNews } from '#shared/doubt.ts';
import type { SectionId } from '#shared/ids.ts';
import { actingAs } from '#shared/actingAs.ts';
import { schemaVersion } from '#shared/schema/schemaVersion.ts';
import { limits } from '#shared/limits.ts';
import { sectionNumber } from '#shared/record/sections.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import {
  encodeDoubt,
  epochParameter,
  schemaParameter,
  message,
  readDurable,
  readRefused,
  readToldDoubt,
} from '#shared/wire.ts';
import { absenceBefore } from './absenceBefore.ts';
import { countingSocket } from './countingSocket.ts';
import type { DeviceCopy, KeptEdit } from './DeviceCopy.ts';
import { DoubtFinder } from './DoubtFinder.ts';
import { DoubtShelf } from './DoubtShelf.ts';
import { epochOf } from './epochOf.ts';
import { followNetwork } from './followNetwork.ts';
import { followRecord } from './followRecord.ts';
import { hearUpdates } from './hearUpdates.ts';
import type { KeptDoubt } from './KeptDoubt.ts';
import type { LeftBehind } from './LeftBehind.ts';
import type { Live } from './Live.ts';
import { recoverLeft } from './recoverLeft.ts';
import { RecoveryShelf } from './RecoveryShelf.ts';
import { refusalOfClose } from './refusalOfClose.ts';
import { SaveTracker } from './SaveTracker.ts';
import type { RecoveredText, SectionSession } from './SectionSession.ts';
import { ServerText } from './ServerText.ts';
import { Settable } from './Store.ts';
import { UnsavedEdits } from './UnsavedEdits.ts';
import { untilEpochMoves } from './untilEpochMoves.ts';
import { warnOfLeaving } from './warnOfLeaving.ts';

interface Shelved {
  readonly epoch: number;
  readonly edits: readonly KeptEdit[];
  readonly left: LeftBehind | undefined;
}

type Told = [origin: unknown, doc: Doc, transaction: Transaction];

/** A section's live text. Made by `openSection`. */
export class LiveSection implements SectionSession {
  readonly doc = new Doc();
  readonly provider: WebsocketProvider;
  readonly refused = new Settable<RefusalCode | null>(null);
  readonly #section: SectionId;
  readonly #live: Live;
  readonly #tracker: SaveTracker;
  readonly #copy: DeviceCopy;
  readonly #shelf: RecoveryShelf;
  readonly #doubts: DoubtShelf;
  readonly #finder: DoubtFinder;
  readonly #server = new ServerText(this.doc);
  readonly #unsaved: UnsavedEdits;
  /** The epoch in which this session was opened. */
  readonly #epoch: number;
  /** What is to be recovered from once the text is in. */
  #left: LeftBehind | undefined;
  /** What is followed for as long as there may be something to send. */
  readonly #stops: readonly (() => void)[];

  constructor(section: SectionId, live: Live, left?: LeftBehind) {
    this.#section = section;
    this.#live = live;
    this.#left = left;
    const room = `${live.me.person.id}/${section}`;
    this.#epoch = epochOf(live.mirror, section);
    this.#copy = live.openDeviceCopy(room);
    this.#tracker = new SaveTracker(this.#copy.isWhole);
    this.#unsaved = new UnsavedEdits({
      doc: this.doc,
      copy: this.#copy,
      epoch: this.#epoch,
      server: this.#server,
    });
    this.#shelf = new RecoveryShelf(room);
    this.#doubts = new DoubtShelf(room, this.#epoch);
    this.#finder = new DoubtFinder({
      server: this.#server,
      shelf: this.#doubts,
      about: () => ({ number: this.#number(), epoch: this.#epoch }),
    });
    this.provider = new WebsocketProvider(live.syncUrl, section, this.doc, {
      disableBc: true,
      params: {
        [epochParameter]: String(this.#epoch),
        [schemaParameter]: String(schemaVersion),
        [actingAs]: live.me.person.id,
      },
      WebSocketPolyfill: countingSocket(this.#tracker, live.Socket),
    });
    followRecord(this.provider, live.mirror);
    this.#listen();
    this.#stops = [
      followNetwork(this.provider, live.page),
      warnOfLeaving(live.page, () => this.hasUnsaved && this.refused.get() === null),
      live.mirror.subscribe(() => {
        if (epochOf(live.mirror, section) !== this.#epoch) this.refused.set('section-restored');
      }),
    ];
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

  get doubts() {
    return this.#doubts.doubts;
  }

  /** Whether there are edits of this page that the server has not confirmed. */
  get hasUnsaved(): boolean {
    return this.#tracker.isUnsaved;
  }

  discardRecovered(text: RecoveredText): void {
    this.#shelf.discard(text);
  }

  doubtUndone(doubt: KeptDoubt): void {
    this.#doubts.undone(doubt);
    this.#settled(doubt);
  }

  dismissDoubt(doubt: KeptDoubt): void {
    this.#doubts.dismiss(doubt);
    if (!doubt.isUndone) this.#settled(doubt);
  }

  /** Whether the refusal is one after which another session can take the place of this one. */
  get canBeReopened(): boolean {
    // Only a session that had the text has anything to recover.
    return this.wasSynced.get() || this.refused.get() === 'section-restored';
  }

  /** Resolves when the record has what the next session needs to know: the epoch [T5]. */
  async untilReopening(): Promise<void> {
    if (this.refused.get() !== 'section-restored') return;
    await untilEpochMoves(this.#live.mirror, this.#section, this.#epoch);
  }

  /** Ends this session, its text kept for the next one to recover from. */
  leave(): LeftBehind | undefined {
    this.#stop();
    if (!this.wasSynced.get()) return this.#left;
    const refused = this.refused.get();
    return { doc: this.doc, touched: this.#unsaved.touched, epoch: this.#epoch, refused };
  }

  /** Ends this session, as soon as what was typed in it is saved, or refused: then it is kept. */
  destroy(): void {
    const isDone = () => !this.hasUnsaved || this.refused.get() !== null;
    if (isDone()) return this.#end();
    const end = () => {
      if (!isDone()) return;
      stops.forEach((stop) => stop());
      this.#end();
    };
    const stops = [this.saveState.subscribe(end), this.refused.subscribe(end)];
  }

  #end(): void {
    this.#stop();
    this.doc.destroy();
  }

  #stop(): void {
    this.#stops.forEach((stop) => stop());
    this.provider.destroy();
  }

  #listen(): void {
    const { provider, doc } = this;
    provider.messageHandlers[message.durable] = (_encoder, decoder) => {
      this.#tracker.durable(readDurable(decoder));
      if (this.hasUnsaved) return;
      this.#unsaved.saved();
      for (const doubt of this.#doubts.confirm()) this.#tellOthers({ kind: 'found', doubt });
    };
    provider.messageHandlers[message.doubt] = (_encoder, decoder) => {
      this.#doubts.hear(readToldDoubt(decoder));
    };
    provider.messageHandlers[message.refused] = (_encoder, decoder) => {
      this.refused.set(readRefused(decoder).code);
    };
    provider.on('closed', ({ code }) => this.refused.set(refusalOfClose(code)));
    provider.on('sync', (isSynced) => this.#synced(isSynced));
    hearUpdates(provider, (update) => this.#server.received(update));
    // What was refused came into no text: it goes on the shelf instead.
    this.refused.subscribe(() => this.#doubts.retract());
    doc.on('update', (update: Uint8Array, ...[origin, , transaction]: Told) => {
      if (origin === provider) {
        if (provider.synced) this.#finder.received(update, transaction);
        return;
      }
      this.#tracker.edited();
      this.#live.written.set(this.#section);
      this.#unsaved.edited(update, transaction);
      if (!provider.synced) this.#unsaved.keepWhole();
    });
  }

  #synced(isSynced: boolean): void {
    if (!isSynced) this.#server.lost();
    if (!isSynced && this.hasUnsaved) this.#unsaved.keepWhole();
    const isFirst = isSynced && !this.wasSynced.get();
    if (isFirst) {
      void this.#recover().finally(() => this.#tracker.synced(this.provider.synced));
      return;
    }
    this.#tracker.synced(isSynced);
    if (isSynced) this.#finder.cameBack(this.#server.returned());
  }

  // What an earlier page could not send is sent now; what was refused, or written in an earlier
  // epoch, is shown and never sent.
  async #recover(): Promise<void> {
    const kept = await this.#copy.load();
    const left = this.#left;
    this.#left = undefined;
    const epochs = new Set(kept.map(({ epoch }) => epoch));
    if (left) epochs.add(left.epoch);
    for (const epoch of epochs) {
      const edits = kept.filter((edit) => edit.epoch === epoch);
      if (epoch === this.#epoch && left?.epoch !== epoch) {
        const absence = absenceBefore(edits, this.doc);
        const stuck = this.#unsaved.resume(edits);
        this.#finder.cameBack(absence);
        if (stuck.length > 0) this.#shelve({ epoch, edits: stuck, left: undefined });
      } else {
        const isKept = this.#shelve({
          epoch,
          edits,
          left: left?.epoch === epoch ? left : undefined,
        });
        if (isKept) this.#copy.forget(epoch);
      }
    }
    left?.doc.destroy();
  }

  /** Answers whether it will outlive this page. */
  #shelve({ epoch, edits, left }: Shelved): boolean {
    const isSameText = epoch === this.#epoch;
    const number = this.#number();
    return this.#shelf.add(recoverLeft({ left, edits, server: this.doc, isSameText, number }));
  }

  // A doubt is for whoever is there now: each page keeps what it hears.
  #tellOthers(news: DoubtNews): void {
    const { ws, wsconnected } = this.provider;
    if (!wsconnected || JSON.stringify(news).length > limits.doubtCharacters) return;
    ws?.send(new Uint8Array(encodeDoubt(news)));
  }

  #settled({ id, by }: KeptDoubt): void {
    if (by === null) this.#tellOthers({ kind: 'settled', id });
  }

  #number(): number {
    const state = this.#live.mirror.getState();
    const section = state.sections[this.#section];
    return section ? sectionNumber(state, section) : 0;
  }
}
