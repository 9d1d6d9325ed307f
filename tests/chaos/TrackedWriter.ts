import type * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { message, readDurable } from '#shared/wire.ts';
import { countingSocket } from '../../client/live/countingSocket.ts';
import { SaveTracker } from '../../client/live/SaveTracker.ts';
import { Settable } from '../../client/live/Store.ts';
import { Writer } from '../support/Client.ts';
import type { Client } from '../support/Client.ts';

/** A stock provider whose *saved* is worked out as the page does it. */
export class TrackedWriter extends Writer {
  readonly #tracker = new SaveTracker(new Settable(true));
  readonly #listeners = new Set<() => void>();
  #promised: Uint8Array | null = null;

  constructor(client: Client, section: string) {
    super(client, section, new Y.Doc());
    const { provider, doc } = this;
    provider.messageHandlers[message.durable] = (_: unknown, decoder: decoding.Decoder) => {
      this.#tracker.durable(readDurable(decoder));
    };
    provider.on('sync', (isSynced) => this.#tracker.synced(isSynced));
    doc.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin !== provider) this.#tracker.edited();
    });
    this.#tracker.saveState.subscribe(() => {
      if (!this.isSaved) return;
      this.#promised = Y.encodeStateAsUpdate(doc);
      this.#listeners.forEach((listener) => listener());
    });
    // The first connection was made by a socket that tells the tracker nothing.
    provider.disconnect();
    provider['_WS'] = countingSocket(this.#tracker, provider['_WS'] as typeof WebSocket);
    provider.connect();
  }

  override get isSaved(): boolean {
    return this.#tracker.saveState.get() === 'saved';
  }

  /** All this writer had when they were last told that it is saved; null before that. */
  get promised(): Uint8Array | null {
    return this.#promised;
  }

  /** Calls `listener` each time this writer is told that all of it is saved. */
  onSaved(listener: () => void): void {
    this.#listeners.add(listener);
  }
}
