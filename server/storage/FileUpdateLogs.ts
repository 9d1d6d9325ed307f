import { join } from 'node:path';
import { limits } from '#shared/limits.ts';
import type { UpdateLog, UpdateLogs } from '../rooms/UpdateLog.ts';
import { bringOver } from './bringOver.ts';
import { closeAll } from './closeAll.ts';
import { CommitLog } from './CommitLog.ts';
import type { FileSystem } from './FileSystem.ts';
import { FileUpdateLog } from './FileUpdateLog.ts';
import { isDocId } from './isDocId.ts';
import { requireDocId } from './requireDocId.ts';
import { StorageFailed } from './StorageFailed.ts';

/** How update logs are kept; the measures are those of `limits` unless told. */
export interface LogOptions {
  /** Called when entries could not be drained: they are safe where they are, and take up room. */
  readonly onDrainFailure?: (reason: unknown) => void;
  readonly segmentBytes?: number;
  readonly commitBytes?: number;
  readonly syncBeat?: number;
}

interface Parts {
  readonly segmentBytes: number;
  readonly commits: CommitLog;
  readonly onDrainFailure: (reason: unknown) => void;
}

/** The logs of all documents, a directory each (`<doc>`) in one that exists, and `commits`. */
export class FileUpdateLogs implements UpdateLogs {
  readonly #directory: string;
  readonly #fileSystem: FileSystem;
  readonly #segmentBytes: number;
  readonly #commits: CommitLog;
  readonly #onDrainFailure: (reason: unknown) => void;
  readonly #open = new Map<string, Promise<FileUpdateLog>>();
  /** Documents whose directory is on the disk for certain. */
  readonly #named = new Set<string>();
  #isClosed = false;

  private constructor(
    directory: string,
    fileSystem: FileSystem,
    { segmentBytes, commits, onDrainFailure }: Parts,
  ) {
    this.#directory = directory;
    this.#fileSystem = fileSystem;
    this.#segmentBytes = segmentBytes;
    this.#commits = commits;
    this.#onDrainFailure = onDrainFailure;
    commits.whenFull(() => this.#drainAll());
  }

  /**
   * Opens what is in a directory, and drains what an earlier server did not come to.
   *
   * @throws StorageDamaged when something acknowledged in the commit log cannot be read.
   */
  static async open(
    directory: string,
    fileSystem: FileSystem,
    options: LogOptions = {},
  ): Promise<FileUpdateLogs> {
    const { segmentBytes = limits.segmentBytes, onDrainFailure = () => undefined } = options;
    const { commitBytes = limits.commitBytes, syncBeat = limits.syncBeat } = options;
    const place = { fileSystem, directory: join(directory, 'commits') };
    await fileSystem.makeDirectory(place.directory);
    await fileSystem.syncDirectory(directory);
    const commits = await CommitLog.open({ ...place, commitBytes, syncBeat, onDrainFailure });
    const logs = new FileUpdateLogs(directory, fileSystem, {
      segmentBytes,
      commits,
      onDrainFailure,
    });
    await logs.#drainLeft();
    return logs;
  }

  async open(doc: string): Promise<UpdateLog> {
    return this.#openLog(doc);
  }

  async exists(doc: string): Promise<boolean> {
    return this.#fileSystem.exists(this.#pathOf(doc));
  }

  /** The documents of which there is a log. */
  async docs(): Promise<string[]> {
    return (await this.#fileSystem.list(this.#directory)).filter(isDocId);
  }

  /** Opens no more logs, and closes those that are open, each after what it had queued. */
  async close(): Promise<void> {
    this.#isClosed = true;
    try {
      await closeAll(await this.#opened());
    } finally {
      await this.#commits.close();
    }
  }

  async #openLog(doc: string): Promise<FileUpdateLog> {
    const path = this.#pathOf(doc);
    if (this.#isClosed) throw new StorageFailed(path, 'it is closed', { poisoned: false });
    // Two writers would each write at their own end of the same file.
    if (this.#open.has(doc)) throw new Error(`the log of ${doc} is open already`);
    const log = this.#openFiles(doc, path);
    this.#open.set(doc, log);
    log.catch(() => this.#open.delete(doc));
    return log;
  }

  async #openFiles(doc: string, directory: string): Promise<FileUpdateLog> {
    const fileSystem = this.#fileSystem;
    await this.#commits.mend();
    await fileSystem.makeDirectory(directory);
    // Who made it before may have been cut off, or refused, before its name was on the disk.
    if (!this.#named.has(doc)) await fileSystem.syncDirectory(this.#directory);
    this.#named.add(doc);
    await bringOver({ fileSystem, directory });
    return FileUpdateLog.open({
      doc,
      fileSystem,
      directory,
      segmentBytes: this.#segmentBytes,
      commits: this.#commits,
      onClose: () => this.#open.delete(doc),
    });
  }

  // Opening drains it. A document that cannot be read keeps its part of the commit log, and must not
  // keep the others waiting: who asks for it hears why.
  async #drainLeft(): Promise<void> {
    for (const doc of this.#commits.docs) {
      const log = await this.#openLog(doc).catch((reason: unknown) => {
        this.#onDrainFailure(reason);
        return null;
      });
      await log?.close();
    }
    await this.#commits.clear();
  }

  async #drainAll(): Promise<void> {
    // One after another: what is typed meanwhile must not wait behind a hundred syncs.
    for (const log of await this.#opened()) await log.drain().catch(this.#onDrainFailure);
  }

  async #opened(): Promise<FileUpdateLog[]> {
    const logs = await Promise.allSettled(this.#open.values());
    return logs.flatMap((log) => (log.status === 'fulfilled' ? [log.value] : []));
  }

  #pathOf(doc: string): string {
    requireDocId(doc);
    return join(this.#directory, doc);
  }
}
