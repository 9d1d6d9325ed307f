import type { Appended } from '../rooms/UpdateLog.ts';
import { Batch } from './Batch.ts';
import { encodeCommitHead } from './commitHead.ts';
import { FrameFile } from './FrameFile.ts';
import type { CommitPlace } from './readCommits.ts';
import { commitFile, listCommitFiles, readCommits } from './readCommits.ts';
import { Backlog } from './Backlog.ts';

export interface CommitLogOptions extends CommitPlace {
  /** Bytes from which a file is full: then every backlog in it is drained, and it goes. */
  readonly commitBytes: number;
  /** Milliseconds between two syncs. */
  readonly syncBeat: number;
  /** Called when a full file could not make room for a next one, or a backlog not be drained. */
  readonly onDrainFailure: (reason: unknown) => void;
}

/** What one batch of the commit log holds of a document: from and up to which seq. */
type Stretches = Map<Backlog, { readonly first: number; last: number }>;

/** What is not durable yet. */
interface UnderWay {
  /** What the batches hold. */
  readonly batches: Map<Appended, Stretches>;
  /** The numbers of the files, that of one which is about to begin included. */
  readonly files: number[];
  /** The beginning of that one. */
  turn: Appended | null;
}

/**
 * The one log into which every document's entries go first, so that one sync makes them durable for
 * all. What of a document is in none of its own segments yet is its backlog; that is drained into
 * them, many entries at a time.
 */
export class CommitLog {
  readonly #options: CommitLogOptions;
  readonly #backlog: Map<string, Backlog>;
  #frames: FrameFile;
  readonly #underWay: UnderWay;
  /** Files what is durable of all documents; set by whoever has their segments. */
  #drainAll: () => Promise<void> = () => Promise.resolve();
  #isTurning = false;
  #mending: Promise<void> | null = null;

  private constructor(
    options: CommitLogOptions,
    backlog: Map<string, Backlog>,
    opened: { frames: FrameFile; underWay: UnderWay },
  ) {
    this.#options = options;
    this.#backlog = backlog;
    this.#frames = opened.frames;
    this.#underWay = opened.underWay;
  }

  /**
   * Opens or makes a commit log.
   *
   * @throws StorageDamaged when something in it that was acknowledged cannot be read.
   */
  static async open(options: CommitLogOptions): Promise<CommitLog> {
    const files = await listCommitFiles(options);
    const backlog = await readCommits(options, files);
    const number = (files.at(-1) ?? 0) + 1;
    const underWay: UnderWay = { batches: new Map(), files: [...files, number], turn: null };
    const frames = await openFile(options, { number, underWay });
    return new CommitLog(options, backlog, { frames, underWay });
  }

  /** The documents that have a backlog. */
  get docs(): readonly string[] {
    return [...this.#backlog.keys()];
  }

  /** Says how all backlogs are drained, when a file is full. */
  whenFull(drainAll: () => Promise<void>): void {
    this.#drainAll = drainAll;
  }

  /**
   * The entries of a document whose own segments hold everything up to `drained`.
   *
   * @throws StorageDamaged, with the given file, when there is a hole between the two.
   */
  backlogOf(doc: string, { drained, file }: { drained: number; file: string }): Backlog {
    const backlog = this.#backlog.get(doc) ?? new Backlog(doc, drained);
    backlog.markDrained(drained, file);
    this.#backlog.set(doc, backlog);
    return backlog;
  }

  /** Nobody asks for this document any more. Its backlog is kept, if there is any. */
  release(backlog: Backlog): void {
    if (backlog.oldestFile === Infinity) this.#backlog.delete(backlog.doc);
  }

  /** Adds entries of a document behind all its earlier ones, all of them or none. */
  append(backlog: Backlog, entries: readonly Uint8Array[]): Appended {
    const first = backlog.lastSeq + 1;
    // Of a file that has yet to begin nothing is synced.
    const synced = this.#underWay.turn ? 0 : this.#frames.end;
    const about = { doc: backlog.doc, first, count: entries.length, synced };
    const parts = entries.length > 0 ? [encodeCommitHead(about), ...entries] : [];
    const why = this.#frames.whyNot(parts);
    if (why) return Batch.refused(why);
    const appended = this.#frames.append(parts);
    for (const entry of entries) backlog.add(entry, this.#file);
    const stretch = this.#stretchesOf(appended).get(backlog);
    if (stretch) stretch.last = backlog.lastSeq;
    else this.#stretchesOf(appended).set(backlog, { first, last: backlog.lastSeq });
    return appended;
  }

  /** Resolves when everything so far is durable. */
  async settle(): Promise<void> {
    await this.#frames.append([]).durable;
  }

  /**
   * Makes it take entries again after a sync failed: in another file, as nothing can be known of
   * that one but what was durable before. Rejects as long as that is impossible.
   */
  async mend(): Promise<void> {
    if (!this.#frames.isPoisoned) return;
    this.#mending ??= this.#beginAnew().finally(() => (this.#mending = null));
    await this.#mending;
  }

  /** Closes it. When no document has a backlog nothing of it stays. */
  async close(): Promise<void> {
    await this.#frames.close();
    if (this.#backlog.size === 0) await this.#remove(this.#underWay.files.splice(0));
  }

  /** Removes the files in which no backlog is. */
  async clear(): Promise<void> {
    const oldestFiles = [...this.#backlog.values()].map(({ oldestFile }) => oldestFile);
    const oldest = Math.min(this.#file, ...oldestFiles);
    const over = this.#underWay.files.filter((number) => number < oldest);
    this.#underWay.files.splice(0, over.length);
    await this.#remove(over);
  }

  /** The number of the file in which the next batch will be. */
  get #file(): number {
    return this.#underWay.files.at(-1) ?? 1;
  }

  #stretchesOf(appended: Appended): Stretches {
    const known = this.#underWay.batches.get(appended);
    if (known) return known;
    const stretches: Stretches = new Map();
    this.#underWay.batches.set(appended, stretches);
    appended.durable.then(
      () => this.#settled(appended, stretches),
      () => undefined, // dropped already, before anything else could happen
    );
    return stretches;
  }

  #settled(appended: Appended, stretches: Stretches): void {
    this.#underWay.batches.delete(appended);
    for (const [backlog, { last }] of stretches) backlog.markDurable(last);
    if (this.#frames.end > this.#options.commitBytes && !this.#isTurning) void this.#turnOver();
  }

  // What fails here costs only room on the disk: the next full file tries again, and a file that
  // takes nothing more says so to who appends next.
  async #turnOver(): Promise<void> {
    this.#isTurning = true;
    try {
      await this.#turn();
      await this.#drainAll();
      await this.clear();
    } catch (reason) {
      this.#options.onDrainFailure(reason);
    }
    this.#isTurning = false;
  }

  async #turn(): Promise<void> {
    const refusal = this.#frames.whyNot([]);
    if (refusal) throw refusal;
    const number = this.#file + 1;
    const begun = this.#frames.continueIn(commitFile(this.#options, number));
    this.#underWay.files.push(number);
    this.#underWay.turn = begun;
    try {
      await begun.durable;
    } finally {
      if (this.#underWay.turn === begun) this.#underWay.turn = null;
    }
  }

  async #beginAnew(): Promise<void> {
    await this.#frames.leave();
    const number = this.#file + 1;
    const underWay = this.#underWay;
    this.#frames = await openFile(this.#options, { number, underWay });
    this.#underWay.files.push(number);
  }

  async #remove(numbers: readonly number[]): Promise<void> {
    const { fileSystem } = this.#options;
    for (const number of numbers) await fileSystem.remove(commitFile(this.#options, number).path);
  }
}

function openFile(
  options: CommitLogOptions,
  { number, underWay }: { number: number; underWay: UnderWay },
): Promise<FrameFile> {
  // Nobody may count on what is gone: what is added next would leave a hole before it, or be taken
  // for standing in a file that never began.
  const onRefused = (appended: Appended): void => {
    underWay.batches.get(appended)?.forEach(({ first }, backlog) => backlog.drop(first));
    underWay.batches.delete(appended);
    if (underWay.turn !== appended) return;
    underWay.turn = null;
    underWay.files.pop();
  };
  return FrameFile.open(commitFile(options, number), { beat: options.syncBeat, onRefused });
}
