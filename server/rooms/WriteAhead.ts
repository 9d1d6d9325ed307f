import { Refusal } from '#shared/refusal.ts';
import type { Appended, Origin, UpdateLog } from './UpdateLog.ts';

/** An update on its way into the log: what it is, who caused it, and who need not hear of it. */
export interface Waiting<From> {
  readonly origin: Origin;
  readonly update: Uint8Array;
  readonly from: From | null;
}

export interface WriteAheadOptions<From> {
  readonly log: UpdateLog;
  /** Tells everyone else of updates that are in the log. */
  readonly publish: (batch: readonly Waiting<From>[]) => void;
  /** Called when the log took something. */
  readonly onAppended: () => void;
  /** Called when a batch is durable, with how many milliseconds that took. */
  readonly onDurable?: ((milliseconds: number) => void) | undefined;
  /** Called once, when the log refused a write. */
  readonly onFailure: (reason: unknown) => void;
}

/**
 * The way of updates into the log, and only from there to everyone else. What the log writes in one
 * go is told in one go: so the busier it is, the more goes into one write and one frame. It is told
 * once it is written, and acknowledged once it is durable; an adoption or a move,
 * and what comes after it, is told once that is durable.
 */
export class WriteAhead<From> {
  readonly #options: WriteAheadOptions<From>;
  /** What the log is going to write next. */
  #batch: { readonly appended: Appended; readonly waiting: Waiting<From>[] } | null = null;
  #published: Promise<void> = Promise.resolve();
  #durable: Promise<void> = Promise.resolve();
  /** The seq of what was handed in last, if it was taken. When the log has less, it refused some of it. */
  #lastSeq = 0;
  #isFailed = false;

  constructor(options: WriteAheadOptions<From>) {
    this.#options = options;
  }

  add(waiting: Waiting<From>): void {
    const { log, onAppended } = this.#options;
    // It builds on what was refused: in the log it would be a hole that nothing fills.
    if (this.#isFailed || log.lastSeq < this.#lastSeq) return;
    const { origin, update } = waiting;
    this.#lastSeq = log.lastSeq + 1;
    const appended = log.append([{ at: Date.now(), origin, update }]);
    if (this.#batch?.appended === appended) this.#batch.waiting.push(waiting);
    else this.#follow(appended, [waiting]);
    // What was refused at once is in memory alone: a checkpoint of now would have more than the log.
    if (log.lastSeq === this.#lastSeq) onAppended();
  }

  /** Resolves when everything so far is on disk; rejects with `storage-failed` when it is not. */
  durable(): Promise<void> {
    return this.#durable;
  }

  /** Resolves when everyone was told of everything so far. */
  published(): Promise<void> {
    return this.#published;
  }

  /** What is in memory is no longer what is on disk: nobody may go on from here. */
  fail(reason: unknown): void {
    if (this.#isFailed) return;
    this.#isFailed = true;
    // Nothing that still waits will land, whatever became of the last append.
    this.#durable = unsaved(reason);
    this.#options.onFailure(reason);
  }

  /** Resolves when everything so far is on disk, or never will be. */
  async settle(): Promise<void> {
    await this.#durable.catch(() => undefined);
  }

  #follow(appended: Appended, waiting: Waiting<From>[]): void {
    this.#batch = { appended, waiting };
    this.#published = this.#tell(this.#published, { appended, waiting });
    this.#published.catch((reason: unknown) => this.fail(reason));
    this.#durable = appended.durable.catch(unsaved);
    const since = performance.now();
    this.#durable.then(
      () => this.#options.onDurable?.(performance.now() - since),
      (reason: unknown) => this.fail(reason),
    );
  }

  async #tell(
    before: Promise<void>,
    { appended, waiting }: { appended: Appended; waiting: readonly Waiting<From>[] },
  ): Promise<void> {
    await appended.written;
    // What is written gets nothing added to it; a whole text is a large thing to hold on to.
    if (this.#batch?.waiting === waiting) this.#batch = null;
    await before;
    if (waiting.some(isToldByDisk)) await appended.durable;
    if (!this.#isFailed) this.#options.publish(waiting);
  }
}

// Whether it is adopted is told by the disk [A6]. A page that had seen it before would bring it back
// when the disk lost it, with the record against it; of a move it would bring back the half that
// takes the paragraph out, and not the half that puts it in elsewhere; of a file that was taken in it
// would bring back what the record has no way back from.
function isToldByDisk({ origin }: Waiting<unknown>): boolean {
  return ['amendment', 'move', 'import'].includes(origin.kind);
}

// Not everyone who hands something in waits for it; a failure closes the room all the same.
function unsaved(reason: unknown): Promise<never> {
  const refused = Promise.reject(
    new Refusal('storage-failed', 'It could not be saved.', { reason }),
  );
  refused.catch(() => undefined);
  return refused;
}
