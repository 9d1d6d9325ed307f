import type { Appended, LogEntry, UpdateLog, UpdateLogs } from '../../server/rooms/UpdateLog.ts';

/** Update logs without a disk, for tests of what stands on them. They outlive their opener. */
export class MemoryUpdateLogs implements UpdateLogs {
  readonly #docs = new Map<string, LogEntry[]>();
  readonly #open = new Set<string>();

  async open(doc: string): Promise<UpdateLog> {
    assertId(doc);
    if (this.#open.has(doc)) throw new Error(`the log of ${doc} is open already`);
    this.#open.add(doc);
    const kept = this.#docs.get(doc) ?? [];
    this.#docs.set(doc, kept);
    return new MemoryUpdateLog(kept, () => this.#open.delete(doc));
  }

  async exists(doc: string): Promise<boolean> {
    assertId(doc);
    return this.#docs.has(doc);
  }
}

class MemoryUpdateLog implements UpdateLog {
  readonly entries: AsyncIterable<LogEntry>;
  readonly #kept: LogEntry[];
  readonly #onClose: () => void;
  #isClosed = false;
  #last: Promise<void> = Promise.resolve();

  constructor(kept: LogEntry[], onClose: () => void) {
    const count = kept.length;
    this.entries = { [Symbol.asyncIterator]: () => iterate(kept, count) };
    this.#kept = kept;
    this.#onClose = onClose;
  }

  get lastSeq(): number {
    return this.#kept.length;
  }

  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended {
    if (this.#isClosed) {
      const refused = Promise.reject(new Error('the log is closed'));
      refused.catch(() => undefined);
      return { written: refused, durable: refused };
    }
    for (const entry of entries) {
      const copy = { ...entry, update: entry.update.slice() };
      this.#kept.push({ ...copy, seq: this.#kept.length + 1 });
    }
    const written = this.#last.then(() => undefined);
    this.#last = written.then(() => undefined);
    return { written, durable: this.#last };
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#last;
    this.#onClose();
  }
}

async function* iterate(kept: readonly LogEntry[], count: number): AsyncGenerator<LogEntry> {
  yield* kept.slice(0, count);
}

function assertId(doc: string): void {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(doc)) throw new TypeError(`"${doc}" is no document id`);
}
