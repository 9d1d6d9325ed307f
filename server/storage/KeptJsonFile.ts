import { Low } from 'lowdb';
import type { KeptFile } from '../records/KeptFile.ts';
import { DurableAdapter } from './DurableAdapter.ts';
import type { FileSystem } from './FileSystem.ts';
import { StorageFailed } from './StorageFailed.ts';

/** A JSON file under lowdb, which by itself neither waits its turn nor takes back what failed. */
export class KeptJsonFile<T> implements KeptFile<T> {
  readonly #path: string;
  readonly #low: Low<T | null>;
  #turn: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  private constructor(path: string, adapter: DurableAdapter<T | null>) {
    this.#path = path;
    this.#low = new Low<T | null>(adapter, null);
  }

  /** Makes nothing yet; the first write does. */
  static async open<T>(path: string, fileSystem: FileSystem): Promise<KeptJsonFile<T>> {
    const adapter = new DurableAdapter<T | null>(path, fileSystem);
    await adapter.tidy();
    return new KeptJsonFile<T>(path, adapter);
  }

  read(): Promise<T | null> {
    return this.#inTurn(async () => {
      // From the disk each time: what is in memory belongs to whoever wrote it, and may have moved on.
      await this.#low.read();
      return this.#low.data;
    });
  }

  /** Rejects with StorageFailed; the next write may succeed. */
  async write(value: T): Promise<void> {
    if (this.#isClosed) throw new StorageFailed(this.#path, 'it is closed', { poisoned: false });
    return this.#inTurn(() => this.#replace(value));
  }

  /** Takes no more writes, and waits for those under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#turn;
  }

  async #replace(value: T): Promise<void> {
    // lowdb skips what is falsy, and would say that it was written.
    if (typeof value !== 'object' || value === null) throw new TypeError('not an object or array');
    const previous = this.#low.data;
    this.#low.data = value;
    try {
      await this.#low.write();
    } catch (cause) {
      this.#low.data = previous;
      throw new StorageFailed(this.#path, 'could not be written', { poisoned: false, cause });
    }
  }

  #inTurn<R>(task: () => Promise<R>): Promise<R> {
    const result = this.#turn.then(task);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
