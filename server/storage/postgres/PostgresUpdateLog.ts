import type { Pool } from 'pg';
import type { Appended, Checkpoint, LogEntry, UpdateLog } from '../../rooms/UpdateLog.ts';
import { Batch } from '../Batch.ts';
import { encodeLogEntry, makeLogEntryDecoder } from '../LogEntryCodec.ts';
import { StorageFailed } from '../StorageFailed.ts';
import { readEntries } from './readEntries.ts';
import { RowsDamaged } from './RowsDamaged.ts';
import type { Writer } from './Writer.ts';

export interface PostgresLogPlace {
  readonly doc: string;
  readonly pool: Pool;
  readonly writer: Writer;
  /** Called when the log is closed. */
  readonly onClose: () => void;
}

interface Found {
  readonly checkpoint: Checkpoint | null;
  readonly lastSeq: number;
  readonly tailBytes: number;
}

/** One document's log as rows, of which none is ever removed, and the one row of its checkpoint. */
export class PostgresUpdateLog implements UpdateLog {
  readonly checkpoint: Checkpoint | null;
  readonly tail: AsyncIterable<LogEntry>;
  readonly #place: PostgresLogPlace;
  #tailBytes: number;
  #durable: number;
  #last: number;
  #closed: Promise<void> | null = null;
  /** What others wrote, until somebody follows. */
  #others: LogEntry[] = [];
  #follower: ((entries: readonly LogEntry[]) => void) | null = null;

  private constructor(place: PostgresLogPlace, { checkpoint, lastSeq, tailBytes }: Found) {
    this.#place = place;
    this.checkpoint = checkpoint;
    this.#tailBytes = tailBytes;
    this.#durable = lastSeq;
    this.#last = lastSeq;
    const behind = checkpoint?.seq ?? 0;
    this.tail = {
      [Symbol.asyncIterator]: () =>
        readEntries(place.pool, { doc: place.doc, behind, last: lastSeq }),
    };
  }

  /** Opens or makes a log. Throws RowsDamaged when entries behind its checkpoint are missing. */
  static async open(place: PostgresLogPlace): Promise<PostgresUpdateLog> {
    const { doc, pool } = place;
    await pool.query('insert into documents (doc) values ($1) on conflict do nothing', [doc]);
    const states = await pool.query<Checkpoint>(
      'select seq, state from checkpoints where doc = $1',
      [doc],
    );
    const [checkpoint = null] = states.rows;
    const behind = checkpoint?.seq ?? 0;
    const tails = await pool.query<{ count: number; last: number; bytes: number }>(
      `select count(*)::integer as count, coalesce(max(seq), $2) as last,
         coalesce(sum(length(body)), 0)::integer as bytes
       from updates where doc = $1 and seq > $2`,
      [doc, behind],
    );
    const { count = 0, last = behind, bytes = 0 } = tails.rows[0] ?? {};
    if (count !== last - behind) throw RowsDamaged.entriesMissing(doc);
    return new PostgresUpdateLog(place, { checkpoint, lastSeq: last, tailBytes: bytes });
  }

  get lastSeq(): number {
    return this.#last;
  }

  get tailBytes(): number {
    return this.#tailBytes;
  }

  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended {
    if (this.#closed)
      return Batch.refused(new StorageFailed(this.#place.doc, 'it is closed', { poisoned: false }));
    const { doc, writer } = this.#place;
    const first = this.#last + 1;
    const bodies = entries.map(encodeLogEntry);
    for (const { length } of bodies) this.#tailBytes += length;
    this.#last += entries.length;
    const last = this.#last;
    return writer.append((transaction) => transaction.addUpdates({ doc, first, bodies }), {
      onLanded: () => void (this.#durable = last),
      onRefused: () => void (this.#last = this.#durable),
    });
  }

  follow(taken: (entries: readonly LogEntry[]) => void): void {
    this.#follower = taken;
    const others = this.#others.splice(0);
    if (others.length > 0) taken(others);
  }

  /** Other processes wrote rows, of which those that are here already are passed over. */
  takeIn(rows: readonly { readonly seq: number; readonly body: Uint8Array }[]): void {
    const decode = makeLogEntryDecoder();
    const entries: LogEntry[] = [];
    for (const { seq, body } of rows) {
      if (seq <= this.#last) continue;
      if (seq !== this.#last + 1) throw RowsDamaged.entriesMissing(this.#place.doc);
      this.#last = seq;
      this.#tailBytes += body.length;
      entries.push(decode(body, seq));
    }
    this.#durable = this.#last;
    if (entries.length === 0) return;
    if (this.#follower) this.#follower(entries);
    else this.#others.push(...entries);
  }

  history(): AsyncIterable<LogEntry> {
    const { doc, pool } = this.#place;
    return readEntries(pool, { doc, behind: 0, last: this.#durable });
  }

  async compact(state: Uint8Array): Promise<void> {
    const { doc, writer } = this.#place;
    // Whoever writes keeps them.
    if (!writer.hasTurn) return;
    const [seq, kept] = [this.#last, state.slice()];
    this.#tailBytes = 0;
    // In one transaction with what it is made of, or behind it.
    await writer.append((transaction) => transaction.addCheckpoint(doc, seq, kept)).durable;
  }

  close(): Promise<void> {
    this.#closed ??= this.#place.writer.settle().finally(this.#place.onClose);
    return this.#closed;
  }
}
