import { Buffer } from 'node:buffer';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { FileSystem } from './FileSystem.ts';
import { StorageDamaged } from './StorageDamaged.ts';
import { writeNew } from './writeNew.ts';

/**
 * Lets lowdb write as a database has to: a new file, on the disk before it takes the name, and the
 * name on the disk before the write is done. After a failure the old file has the name again.
 */
export class DurableAdapter<T> implements Adapter<T> {
  readonly #path: string;
  readonly #fileSystem: FileSystem;

  constructor(path: string, fileSystem: FileSystem) {
    this.#path = path;
    this.#fileSystem = fileSystem;
  }

  async read(): Promise<T | null> {
    const bytes = await this.#fileSystem.read(this.#path);
    if (bytes === null) return null;
    try {
      return JSON.parse(Buffer.from(bytes).toString()) as T;
    } catch (cause) {
      throw new StorageDamaged({ file: this.#path, offset: 0 }, 'it is no JSON', cause);
    }
  }

  async write(data: T): Promise<void> {
    const fileSystem = this.#fileSystem;
    await writeNew({ fileSystem, path: this.#new }, [Buffer.from(JSON.stringify(data))]);
    const hasOld = await this.#keepOld();
    await this.#fileSystem.rename(this.#new, this.#path);
    try {
      await this.#fileSystem.syncDirectory(dirname(this.#path));
      // What was erased from the document has to go from here too, or it was not erased.
      await this.#fileSystem.remove(this.#old);
    } catch (error) {
      await this.#bringBack(hasOld);
      throw error;
    }
  }

  /** Removes what a write left behind that was cut off. */
  async tidy(): Promise<void> {
    await this.#fileSystem.remove(this.#new);
    await this.#fileSystem.remove(this.#old);
  }

  get #new(): string {
    return `${this.#path}.new`;
  }

  get #old(): string {
    return `${this.#path}.old`;
  }

  /** A second name for the old file, the only way back once the first has gone to the new one. */
  async #keepOld(): Promise<boolean> {
    await this.#fileSystem.remove(this.#old);
    if (!(await this.#fileSystem.exists(this.#path))) return false;
    await this.#fileSystem.link(this.#path, this.#old);
    return true;
  }

  async #bringBack(hasOld: boolean): Promise<void> {
    const back = hasOld
      ? this.#fileSystem.rename(this.#old, this.#path)
      : this.#fileSystem.remove(this.#path);
    // The failure to report is the one before; a disk that refuses this too is beyond our repair.
    await back.catch(() => undefined);
  }
}
