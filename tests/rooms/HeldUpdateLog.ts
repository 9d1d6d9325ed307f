import type { Appended, Checkpoint, LogEntry, UpdateLog } from '../../server/rooms/UpdateLog.ts';
import type { HeldDisk } from './HeldDisk.ts';
import { Outcome } from './Outcome.ts';

export interface HeldPlace {
  readonly disk: HeldDisk;
  /** So much each byte counts for when it is asked how long the log is. */
  readonly weight: number;
  /** Puts entries into the batch that is written next. */
  readonly append: (disk: HeldDisk, entries: readonly LogEntry[]) => Appended;
  /** Resolves when a test lets it be read, and rejects when it lets that fail. */
  readonly untilRead: () => Promise<void>;
  /** Resolves when everything handed in so far is durable or refused. */
  readonly settle: () => Promise<void>;
  readonly onFault: (what: string) => void;
}

/** One document's log in `HeldUpdateLogs`. */
export class HeldUpdateLog implements UpdateLog {
  readonly checkpoint: Checkpoint | null;
  readonly tail: AsyncIterable<LogEntry>;
  readonly #place: HeldPlace;
  #bytes: number;
  #checkpoints = 0;
  #closed: Promise<void> | null = null;

  constructor(place: HeldPlace) {
    const { checkpoint, file } = place.disk;
    const behind = file.slice(checkpoint?.seq ?? 0);
    this.#place = place;
    this.checkpoint = checkpoint;
    this.tail = { [Symbol.asyncIterator]: () => this.#read(behind) };
    this.#bytes = bytesOf(behind);
  }

  get tailBytes(): number {
    return this.#bytes * this.#place.weight;
  }

  get lastSeq(): number {
    return this.#place.disk.lastSeq;
  }

  history(): AsyncIterable<LogEntry> {
    return this.#read(this.#place.disk.file.slice(0, this.#place.disk.synced));
  }

  async *#read(entries: readonly LogEntry[]): AsyncGenerator<LogEntry> {
    await this.#place.untilRead();
    if (this.#closed) this.#place.onFault('a log was read after it was closed');
    yield* entries;
  }

  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended {
    const { disk, append, onFault } = this.#place;
    if (this.#closed) {
      const refused = new Outcome();
      refused.reject(new Error('the log is closed'));
      return { written: refused.promise, durable: refused.promise };
    }
    if (disk.isSealed) onFault(`${disk.doc} was written in after its epoch was over`);
    this.#bytes += bytesOf(entries);
    const { lastSeq } = this;
    return append(
      disk,
      entries.map((entry, place) => ({ ...entry, seq: lastSeq + place + 1 })),
    );
  }

  compact(state: Uint8Array): Promise<void> {
    const { disk, onFault } = this.#place;
    if (this.#closed) onFault('a checkpoint was made of a closed log');
    const done = new Outcome();
    this.#bytes = 0;
    this.#checkpoints += 1;
    disk.checkpoints = Math.max(disk.checkpoints, this.#checkpoints);
    disk.compactions.push({ seq: this.lastSeq, state: state.slice(), done });
    return done.promise;
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    const { disk, settle } = this.#place;
    await settle();
    await Promise.allSettled(disk.compactions.map(({ done }) => done.promise));
    disk.isOpen = false;
    const { closesBadly } = disk;
    disk.closesBadly = false;
    if (closesBadly) throw new Error('the disk said no');
  }
}

function bytesOf(entries: readonly Pick<LogEntry, 'update'>[]): number {
  return entries.reduce((sum, { update }) => sum + update.length, 0);
}
