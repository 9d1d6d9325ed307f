import type { Pool } from 'pg';
import type { KeptFile } from '../../records/KeptFile.ts';
import { StorageFailed } from '../StorageFailed.ts';
import { readKept } from './readKept.ts';
import type { Writer } from './Writer.ts';

/** A kept document as one row, which is replaced as a whole. */
export class PostgresKept<T> implements KeptFile<T> {
  readonly #name: string;
  readonly #pool: Pool;
  readonly #writer: Writer;
  #isClosed = false;

  constructor(name: string, pool: Pool, writer: Writer) {
    this.#name = name;
    this.#pool = pool;
    this.#writer = writer;
  }

  async read(): Promise<T | null> {
    await this.#writer.settle();
    return readKept<T>(this.#pool, this.#name);
  }

  /** Rejects with StorageFailed. */
  async write(value: T): Promise<void> {
    if (typeof value !== 'object' || value === null) throw new TypeError('not an object or array');
    if (this.#isClosed) throw new StorageFailed(this.#name, 'it is closed', { poisoned: false });
    const content = JSON.stringify(value);
    await this.#writer.append((transaction) => transaction.addKept(this.#name, content)).durable;
  }

  /** Takes no more writes, and waits for those under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#writer.settle();
  }
}
