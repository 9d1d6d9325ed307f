import { bearsUpdate, message, syncMessage } from '#shared/wire.ts';
import type { SaveState } from './SectionSession.ts';
import { Settable } from './Store.ts';
import type { Store } from './Store.ts';

/**
 * Works out what may be said about saving [T1]: *saved* only when every edit made here was sent
 * over this connection and the server said that it is on disk.
 */
export class SaveTracker {
  readonly saveState = new Settable<SaveState>('loading');
  readonly wasSynced = new Settable(false);
  #isSynced = false;
  #isUnsaved = false;
  #sent = 0;
  #durable = 0;
  #hasAnswered = false;
  readonly #isKept: Store<boolean>;

  /** `isKept`: whether the device has what the server has not. */
  constructor(isKept: Store<boolean>) {
    this.#isKept = isKept;
    isKept.subscribe(() => this.#settle());
  }

  /** Whether there are edits of this page that the server has not confirmed. */
  get isUnsaved(): boolean {
    return this.#isUnsaved;
  }

  /** A new connection: both sides count from 0 again. */
  connecting(): void {
    this.#sent = 0;
    this.#durable = 0;
    this.#hasAnswered = false;
    this.synced(false);
  }

  /** A frame went out. */
  sent(frame: Uint8Array): void {
    if (!bearsUpdate(frame)) return;
    this.#sent += 1;
    if (frame[0] === message.sync && frame[1] === syncMessage.step2) this.#hasAnswered = true;
    this.#settle();
  }

  /** The first `count` update-bearing frames of this connection are on disk. */
  durable(count: number): void {
    this.#durable = Math.max(this.#durable, count);
    // Until the answer to the server's state went out, edits made offline may not be among them.
    if (this.#hasAnswered && this.#durable >= this.#sent) this.#isUnsaved = false;
    this.#settle();
  }

  /** Whether the server's whole text came in over this connection, and the connection still is. */
  synced(isSynced: boolean): void {
    this.#isSynced = isSynced;
    if (isSynced) this.wasSynced.set(true);
    this.#settle();
  }

  /** The text was changed on this page. */
  edited(): void {
    this.#isUnsaved = true;
    this.#settle();
  }

  #settle(): void {
    if (this.#isSynced) this.saveState.set(this.#isUnsaved ? 'saving' : 'saved');
    else if (!this.wasSynced.get()) this.saveState.set('loading');
    else this.saveState.set(this.#isUnsaved && !this.#isKept.get() ? 'adrift' : 'offline');
  }
}
