import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { DataDirectoryInUse } from './DataDirectoryInUse.ts';
import type { FileSystem } from './FileSystem.ts';
import { hasCode } from './hasCode.ts';
import type { LockHolder } from './LockHolder.ts';
import { forgetHolder, isAlive, newHolder, parseHolder } from './LockHolder.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Keeps a second server out of a data directory, by a file `lock` that names the process. The lock
 * of a process that is gone is taken over.
 */
export class DirectoryLock {
  readonly #directory: string;
  readonly #fileSystem: FileSystem;
  readonly #me: LockHolder;

  private constructor(directory: string, fileSystem: FileSystem) {
    this.#directory = directory;
    this.#fileSystem = fileSystem;
    this.#me = newHolder();
  }

  /** Throws DataDirectoryInUse when a running process has it. */
  static async take(directory: string, fileSystem: FileSystem): Promise<DirectoryLock> {
    const lock = new DirectoryLock(directory, fileSystem);
    try {
      await lock.#take();
    } catch (error) {
      forgetHolder(lock.#me);
      throw error;
    }
    return lock;
  }

  async release(): Promise<void> {
    // Forgotten whatever happens: then this process, at least, can take it again.
    forgetHolder(this.#me);
    await this.#fileSystem.remove(this.#path);
  }

  get #path(): string {
    return join(this.#directory, 'lock');
  }

  async #take(): Promise<void> {
    const mine = `${this.#path}.${this.#me.id}`;
    await this.#writeMe(mine);
    try {
      // A link is made at once and whole, or not at all: nobody reads a lock without a name in it.
      while (!(await this.#link(mine))) await this.#clearStale(`${mine}.stale`);
    } finally {
      await this.#fileSystem.remove(mine);
    }
  }

  async #writeMe(path: string): Promise<void> {
    const file = await this.#fileSystem.open(path, 'replace');
    try {
      await writeWhole(file, Buffer.from(`${JSON.stringify(this.#me)}\n`), 0);
    } finally {
      await file.close();
    }
  }

  async #link(mine: string): Promise<boolean> {
    try {
      await this.#fileSystem.link(mine, this.#path);
      return true;
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return false;
      throw error;
    }
  }

  /** Moves the lock aside before it goes: another process may have taken it over since we looked. */
  async #clearStale(aside: string): Promise<void> {
    await this.#refuseIfAlive(this.#path);
    await this.#fileSystem.rename(this.#path, aside).catch(ignoreMissing);
    try {
      await this.#refuseIfAlive(aside);
    } catch (error) {
      await this.#fileSystem.link(aside, this.#path);
      throw error;
    } finally {
      await this.#fileSystem.remove(aside);
    }
  }

  async #refuseIfAlive(path: string): Promise<void> {
    const text = await this.#fileSystem.read(path);
    const holder = text && parseHolder(Buffer.from(text).toString());
    if (holder && isAlive(holder)) throw new DataDirectoryInUse(this.#directory, holder.pid);
  }
}

function ignoreMissing(error: unknown): void {
  if (!hasCode(error, 'ENOENT')) throw error;
}
