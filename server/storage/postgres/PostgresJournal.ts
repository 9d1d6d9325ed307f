import type { Pool } from 'pg';
import { Refusal } from '#shared/refusal.ts';
import type {
  Journal,
  JournalEntry,
  JournalFrame,
  JournalPosition,
} from '../../records/Journal.ts';
import { StorageFailed } from '../StorageFailed.ts';
import { readEvents } from './readEvents.ts';
import { RowsDamaged } from './RowsDamaged.ts';
import type { Writer } from './Writer.ts';

/** The journal as rows; a position is the number of rows before it. */
export class PostgresJournal implements Journal {
  readonly #pool: Pool;
  readonly #writer: Writer;
  /** The number of durable rows, and with those that are on their way. */
  #end = 0;
  #last = 0;
  #isClosed = false;

  constructor(pool: Pool, writer: Writer) {
    this.#pool = pool;
    this.#writer = writer;
  }

  /** Throws RowsDamaged when rows are missing. */
  async check(): Promise<void> {
    const { rows } = await this.#pool.query<{ count: number; last: number }>(
      'select count(*)::integer as count, coalesce(max(seq), 0) as last from journal',
    );
    const { count = 0, last = 0 } = rows[0] ?? {};
    if (count !== last) throw new RowsDamaged('journal', `${last - count} events are missing`);
  }

  get end(): JournalPosition {
    return { offset: this.#end };
  }

  async append(events: readonly JournalFrame[]): Promise<void> {
    if (this.#isClosed) throw new StorageFailed('The journal', 'it is closed', { poisoned: false });
    const first = this.#last + 1;
    this.#last += events.length;
    const last = this.#last;
    const rows = events.map((event) => JSON.stringify(event));
    const fate = {
      onLanded: () => void (this.#end = last),
      onRefused: () => void (this.#last = this.#end),
    };
    await this.#writer.append((transaction) => transaction.addEvents(first, rows), fate).durable;
  }

  /** Other processes wrote events, up to this one. */
  takeIn(last: number): void {
    this.#end = Math.max(this.#end, last);
    this.#last = this.#end;
  }

  async *read({ offset }: JournalPosition): AsyncGenerator<JournalEntry> {
    const end = this.#end;
    if (!Number.isInteger(offset) || offset < 0 || offset > end)
      throw new RowsDamaged('journal', `no event begins here: ${offset}`);
    try {
      yield* readEvents(this.#pool, offset, end);
    } catch (reason) {
      if (reason instanceof RowsDamaged) throw reason;
      // The database is away, which is told of elsewhere: whoever asked comes again.
      throw new Refusal('unavailable', 'The record cannot be read now.', { reason });
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#writer.settle();
  }
}
