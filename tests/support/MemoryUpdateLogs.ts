import type {
  Appended,
  Checkpoint,
  LogEntry,
  UpdateLog,
  UpdateLogs,
} from '../../server/rooms/UpdateLog.ts';

/** What outlives whoever opened a log. */
interface Kept {
  readonly entries: LogEntry[];
  checkpoint: Checkpoint | null;
}

/** Update logs without a disk, for tests of what stands on them. They outlive their opener. */
export class MemoryUpdateLogs implements UpdateLogs {
  readonly #docs = new Map<string, Kept>();
  readonly #open = new Set<string>();

  async open(doc: string): Promise<UpdateLog> {
    assertId(doc);
    if (this.#open.has(doc)) throw new Error(`the log of ${doc} is open already`);
    this.#open.add(doc);
    const kept = this.#docs.get(doc) ?? { entries: [], checkpoint: null };
    this.#docs.set(doc, kept);
    return new MemoryUpdateLog(kept, () => this.#open.delete(doc));
  }

  async exists(doc: string): Promise<boolean> {
    assertId(doc);
    return this.#docs.has(doc);
  }
}

class MemoryUpdateLog implements UpdateLog {
  readonly checkpoint: Checkpoint | null;
  readonly tail: AsyncIterable<LogEntry>;
  tailBytes = 0;
  readonly #kept: Kept;
  readonly #onClose: () => void;
  #isClosed = false;
  #last: Promise<void> = Promise.resolve();
  /** The outcome of all appends of this turn. */
  #turn: Appended | null = null;

  constructor(kept: Kept, onClose: () => void) {
    const { checkpoint, entries } = kept;
    const [from, to] = [checkpoint?.seq ?? 0, entries.length];
    this.checkpoint = checkpoint;
    this.tail = { [Symbol.asyncIterator]: () => iterate(entries.slice(from, to)) };
    this.tailBytes = bytesOf(entries.slice(from));
    this.#kept = kept;
    this.#onClose = onClose;
  }

  get lastSeq(): number {
    return this.#kept.entries.length;
  }

  history(): AsyncIterable<LogEntry> {
    return iterate(this.#kept.entries.slice());
  }

  async compact(state: Uint8Array): Promise<void> {
    const seq = this.lastSeq;
    this.tailBytes = 0;
    await this.#last;
    this.#kept.checkpoint = { seq, state: state.slice() };
  }

  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended {
    if (this.#isClosed) {
      const refused = Promise.reject(new Error('the log is closed'));
      refused.catch(() => undefined);
      return { written: refused, durable: refused };
    }
    for (const entry of entries) {
      const copy = { ...entry, update: entry.update.slice() };
      this.#kept.entries.push({ ...copy, seq: this.lastSeq + 1 });
    }
    this.tailBytes += bytesOf(entries);
    this.#turn ??= this.#outcome();
    return this.#turn;
  }

  #outcome(): Appended {
    const written = new Promise<void>((resolve) => {
      setImmediate(() => {
        this.#turn = null;
        resolve();
      });
    });
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

async function* iterate(entries: readonly LogEntry[]): AsyncGenerator<LogEntry> {
  yield* entries;
}

function bytesOf(entries: readonly Pick<LogEntry, 'update'>[]): number {
  return entries.reduce((sum, { update }) => sum + update.length, 0);
}

function assertId(doc: string): void {
  if (!/^[A-Za-z0-9_-]{1,64}@[1-9][0-9]{0,8}$/.test(doc))
    throw new TypeError(`"${doc}" is no document id`);
}
