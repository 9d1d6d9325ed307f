import { Refusal } from '#shared/refusal.ts';
import type { Origin, UpdateLog } from './UpdateLog.ts';

/** An update on its way into the log: what it is, who caused it, and who need not hear of it. */
export interface Waiting<From> {
  readonly origin: Origin;
  readonly update: Uint8Array;
  readonly from: From | null;
}

export interface WriteAheadOptions<From> {
  readonly log: UpdateLog;
  /** Tells everyone else of updates that are on disk. */
  readonly publish: (batch: readonly Waiting<From>[]) => void;
  /** Called once, when the log refused a write. */
  readonly onFailure: (reason: unknown) => void;
}

/**
 * The way of updates into the log, and only from there to everyone else. What comes in one turn of
 * the event loop is gathered into one append.
 */
export class WriteAhead<From> {
  readonly #options: WriteAheadOptions<From>;
  #waiting: Waiting<From>[] = [];
  #flushed: Promise<void> | null = null;
  #published: Promise<void> = Promise.resolve();
  #durable: Promise<void> = Promise.resolve();
  #isFailed = false;

  constructor(options: WriteAheadOptions<From>) {
    this.#options = options;
  }

  add(waiting: Waiting<From>): void {
    this.#waiting.push(waiting);
    void this.#flush();
  }

  /** Resolves when everything so far is on disk; rejects with `storage-failed` when it is not. */
  durable(): Promise<void> {
    const durable = this.#flush().then(() => this.#durable);
    // Not everyone who hands something in waits for it; a failure closes the room all the same.
    durable.catch(() => undefined);
    return durable;
  }

  /** Resolves when everyone was told of everything so far. */
  async published(): Promise<void> {
    await this.#flush();
    await this.#published;
  }

  /** What is in memory is no longer what is on disk: nobody may go on from here. */
  fail(reason: unknown): void {
    if (this.#isFailed) return;
    this.#isFailed = true;
    // Nothing that still waits will land, whatever became of the last append.
    this.#durable = Promise.reject(unsaved(reason));
    this.#durable.catch(() => undefined);
    this.#options.onFailure(reason);
  }

  /** Lets everything become durable and lets go of the log. */
  async close(): Promise<void> {
    await this.durable().catch(() => undefined);
    await this.#options.log.close();
  }

  #flush(): Promise<void> {
    if (this.#waiting.length === 0 && !this.#flushed) return Promise.resolve();
    this.#flushed ??= new Promise((resolve) => {
      setImmediate(() => {
        this.#flushed = null;
        this.#append(this.#waiting);
        resolve();
      });
    });
    return this.#flushed;
  }

  #append(batch: readonly Waiting<From>[]): void {
    this.#waiting = [];
    // It builds on what was refused: in the log it would be a hole that nothing fills.
    if (this.#isFailed) return;
    const at = Date.now();
    const entries = batch.map(({ origin, update }) => ({ at, origin, update }));
    const { durable } = this.#options.log.append(entries);
    // Not as soon as it is written: if the sync then failed, others would hold, and build on, text
    // under a client id that is not theirs, and could never hand it in again.
    durable.catch((reason: unknown) => this.fail(reason));
    this.#durable = durable.catch((reason: unknown) => Promise.reject(unsaved(reason)));
    this.#published = this.#durable.then(() => this.#options.publish(batch));
    this.#published.catch((reason: unknown) => this.fail(reason));
  }
}

function unsaved(reason: unknown): Refusal {
  return new Refusal('storage-failed', 'It could not be saved.', { reason });
}
