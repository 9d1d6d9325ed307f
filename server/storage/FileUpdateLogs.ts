import { join } from 'node:path';
import type { UpdateLog, UpdateLogs } from '../rooms/UpdateLog.ts';
import { closeAll } from './closeAll.ts';
import type { FileSystem } from './FileSystem.ts';
import { FileUpdateLog } from './FileUpdateLog.ts';
import { FrameFile } from './FrameFile.ts';
import { StorageFailed } from './StorageFailed.ts';

const docPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** The logs of all documents, a file each (`<doc>.log`) in a directory that exists. */
export class FileUpdateLogs implements UpdateLogs {
  readonly #directory: string;
  readonly #fileSystem: FileSystem;
  readonly #open = new Map<string, Promise<UpdateLog>>();
  #isClosed = false;

  constructor(directory: string, fileSystem: FileSystem) {
    this.#directory = directory;
    this.#fileSystem = fileSystem;
  }

  async open(doc: string): Promise<UpdateLog> {
    const path = this.#pathOf(doc);
    if (this.#isClosed) throw new StorageFailed(path, 'it is closed', { poisoned: false });
    // Two writers would each write at their own end of the same file.
    if (this.#open.has(doc)) throw new Error(`the log of ${doc} is open already`);
    const log = this.#openFile(doc, path);
    this.#open.set(doc, log);
    log.catch(() => this.#open.delete(doc));
    return log;
  }

  async exists(doc: string): Promise<boolean> {
    return this.#fileSystem.exists(this.#pathOf(doc));
  }

  /** Opens no more logs, and closes those that are open, each after what it had queued. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const logs = await Promise.allSettled(this.#open.values());
    await closeAll(logs.flatMap((log) => (log.status === 'fulfilled' ? [log.value] : [])));
  }

  async #openFile(doc: string, path: string): Promise<UpdateLog> {
    const frames = await FrameFile.open({ fileSystem: this.#fileSystem, path, kind: 'updates' });
    return new FileUpdateLog(frames, () => this.#open.delete(doc));
  }

  #pathOf(doc: string): string {
    if (!docPattern.test(doc)) throw new TypeError(`${JSON.stringify(doc)} is no document id`);
    return join(this.#directory, `${doc}.log`);
  }
}
