import type { Pool } from 'pg';
import type { UpdateLog, UpdateLogs } from '../../rooms/UpdateLog.ts';
import { closeAll } from '../closeAll.ts';
import { requireDocId } from '../requireDocId.ts';
import { StorageFailed } from '../StorageFailed.ts';
import { PostgresUpdateLog } from './PostgresUpdateLog.ts';
import type { Writer } from './Writer.ts';

/** A row of a log that another process wrote. */
export interface NewRow {
  readonly seq: number;
  readonly body: Uint8Array;
}

/** The logs of all documents in one database. */
export class PostgresUpdateLogs implements UpdateLogs {
  readonly #pool: Pool;
  readonly #writer: Writer;
  readonly #open = new Map<string, Promise<PostgresUpdateLog>>();
  readonly #opening = new Map<string, NewRow[]>();
  readonly #opened = new Map<string, PostgresUpdateLog>();
  #isClosed = false;

  constructor(pool: Pool, writer: Writer) {
    this.#pool = pool;
    this.#writer = writer;
  }

  async open(doc: string): Promise<UpdateLog> {
    requireDocId(doc);
    if (this.#isClosed) throw new StorageFailed(doc, 'it is closed', { poisoned: false });
    // Two writers would each give out the same numbers.
    if (this.#open.has(doc)) throw new Error(`the log of ${doc} is open already`);
    const log = this.#make(doc);
    this.#open.set(doc, log);
    log.catch(() => this.#open.delete(doc));
    return log;
  }

  async #make(doc: string): Promise<PostgresUpdateLog> {
    // It reads what is there at some moment; what comes meanwhile it may or may not have seen.
    const meanwhile: NewRow[] = [];
    this.#opening.set(doc, meanwhile);
    try {
      const log = await PostgresUpdateLog.open({
        doc,
        pool: this.#pool,
        writer: this.#writer,
        onClose: () => {
          this.#open.delete(doc);
          this.#opened.delete(doc);
        },
      });
      this.#opened.set(doc, log);
      log.takeIn(meanwhile);
      return log;
    } finally {
      this.#opening.delete(doc);
    }
  }

  /** Tells the logs that are open of rows that other processes wrote. */
  takeIn(doc: string, rows: readonly NewRow[]): void {
    const opening = this.#opening.get(doc);
    if (opening) opening.push(...rows);
    else this.#opened.get(doc)?.takeIn(rows);
  }

  async exists(doc: string): Promise<boolean> {
    requireDocId(doc);
    const { rows } = await this.#pool.query('select from documents where doc = $1', [doc]);
    return rows.length > 0;
  }

  /** The documents of which there is a log. */
  async docs(): Promise<string[]> {
    const { rows } = await this.#pool.query<{ doc: string }>('select doc from documents');
    return rows.map(({ doc }) => doc);
  }

  /** Opens no more logs, and closes those that are open, each after what it had queued. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const logs = await Promise.allSettled(this.#open.values());
    await closeAll(logs.flatMap((log) => (log.status === 'fulfilled' ? [log.value] : [])));
  }
}
