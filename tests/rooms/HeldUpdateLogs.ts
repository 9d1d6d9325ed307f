import type { Appended, LogEntry, UpdateLog, UpdateLogs } from '../../server/rooms/UpdateLog.ts';

interface Batch {
  readonly entries: readonly LogEntry[];
  readonly written: PromiseWithResolvers<void>;
  readonly durable: PromiseWithResolvers<void>;
  isWritten: boolean;
}

/** One document's disk: what is in the file, what of it is synced, and what waits for a step. */
interface Disk {
  readonly file: LogEntry[];
  synced: number;
  waiting: Batch[];
  isOpen: boolean;
  opened: number;
}

/** A promise whose ends are outside it. */
interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Update logs in which nothing moves until a test says so: opening waits, an append is first
 * written and then synced, a step at a time, and either can fail.
 */
export class HeldUpdateLogs implements UpdateLogs {
  /** Things that must never happen. */
  readonly faults: string[] = [];
  readonly #disks = new Map<string, Disk>();
  #opening: { doc: string; opened: PromiseWithResolvers<UpdateLog> }[] = [];

  open(doc: string): Promise<UpdateLog> {
    const opened = withResolvers<UpdateLog>();
    this.#opening.push({ doc, opened });
    return opened.promise;
  }

  async exists(doc: string): Promise<boolean> {
    return this.#disks.has(doc);
  }

  /** How often a log was opened. */
  timesOpened(doc: string): number {
    return this.disk(doc).opened;
  }

  /** What a power cut would leave now. */
  durable(doc: string): readonly LogEntry[] {
    const { file, synced } = this.disk(doc);
    return file.slice(0, synced);
  }

  /** What is in the file now, synced or not. */
  written(doc: string): readonly LogEntry[] {
    return this.disk(doc).file;
  }

  /** Whether anything waits for a step. */
  get isBusy(): boolean {
    return this.#opening.length > 0 || [...this.#disks.values()].some(hasWork);
  }

  /** Lets the oldest waiting opening happen, or fail. */
  letOpen(failure?: Error): void {
    const next = this.#opening.shift();
    if (!next) return;
    if (failure) return next.opened.reject(failure);
    const disk = this.disk(next.doc);
    if (disk.isOpen) this.faults.push(`the log of ${next.doc} was opened twice at a time`);
    disk.isOpen = true;
    disk.opened += 1;
    next.opened.resolve(new HeldUpdateLog(disk));
  }

  /** Lets the oldest append of a document go one step: into the file, then onto the disk. */
  step(doc: string): void {
    const disk = this.disk(doc);
    const [batch] = disk.waiting;
    if (!batch) return;
    if (batch.isWritten) {
      disk.synced = disk.file.length;
      disk.waiting.shift();
      return batch.durable.resolve();
    }
    disk.file.push(...batch.entries);
    batch.isWritten = true;
    batch.written.resolve();
  }

  /** Refuses the oldest append and all behind it; what was in the file already goes from it. */
  fail(doc: string): void {
    const disk = this.disk(doc);
    disk.file.length = disk.synced;
    for (const { written, durable } of disk.waiting.splice(0)) {
      const reason = new Error('the disk said no');
      written.reject(reason);
      durable.reject(reason);
    }
  }

  disk(doc: string): Disk {
    const disk = this.#disks.get(doc);
    if (disk) return disk;
    const made = { file: [], synced: 0, waiting: [], isOpen: false, opened: 0 };
    this.#disks.set(doc, made);
    return made;
  }
}

class HeldUpdateLog implements UpdateLog {
  readonly entries: AsyncIterable<LogEntry>;
  readonly #disk: Disk;
  #isClosed = false;

  constructor(disk: Disk) {
    this.#disk = disk;
    const entries = disk.file.slice();
    this.entries = (async function* read() {
      yield* entries;
    })();
  }

  get lastSeq(): number {
    const waiting = this.#disk.waiting.filter(({ isWritten }) => !isWritten);
    return this.#disk.file.length + waiting.reduce((sum, { entries }) => sum + entries.length, 0);
  }

  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended {
    const [written, durable] = [withResolvers<void>(), withResolvers<void>()];
    if (this.#isClosed) {
      written.reject(new Error('the log is closed'));
      durable.reject(new Error('the log is closed'));
      return { written: written.promise, durable: durable.promise };
    }
    const numbered = entries.map((entry, index) => ({ ...entry, seq: this.lastSeq + index + 1 }));
    this.#disk.waiting.push({ entries: numbered, written, durable, isWritten: false });
    return { written: written.promise, durable: durable.promise };
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await Promise.allSettled(this.#disk.waiting.map(({ durable }) => durable.promise));
    this.#disk.isOpen = false;
  }
}

function hasWork({ waiting }: Disk): boolean {
  return waiting.length > 0;
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  // A caller waits for one of the two promises of an append; the other may be left alone.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
