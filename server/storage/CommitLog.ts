import type { Appended } from '../rooms/UpdateLog.ts';
import { Batch } from './Batch.ts';
import { encodeCommitHead } from './commitHead.ts';
import { FrameFile } from './FrameFile.ts';
import type { CommitPlace } from './readCommits.ts';
import { commitFile, listCommitFiles, readCommits } from './readCommits.ts';
import { Unfiled } from './Unfiled.ts';

export interface CommitLogOptions extends CommitPlace {
  /** Bytes from which a file is full: then everything in it is filed, and it goes. */
  readonly commitBytes: number;
  /** Milliseconds between two syncs. */
  readonly syncBeat: number;
  /** Called when a full file could not make room for a next one, or not everything in it be filed. */
  readonly onFilingFailure: (reason: unknown) => void;
}

/** What one batch of the commit log holds of a document: from and up to which seq. */
type Stretches = Map<Unfiled, { readonly first: number; last: number }>;

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
 * all. From here they are filed: brought into the segments of their own document, many at a time.
 */
export class CommitLog {
  readonly #options: CommitLogOptions;
  readonly #unfiled: Map<string, Unfiled>;
  #frames: FrameFile;
  readonly #underWay: UnderWay;
  /** Files what is durable of all documents; set by whoever has their segments. */
  #fileAll: () => Promise<void> = () => Promise.resolve();
  #isTurning = false;
  #mending: Promise<void> | null = null;

  private constructor(
    options: CommitLogOptions,
    unfiled: Map<string, Unfiled>,
    opened: { frames: FrameFile; underWay: UnderWay },
  ) {
    this.#options = options;
    this.#unfiled = unfiled;
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
    const unfiled = await readCommits(options, files);
    const number = (files.at(-1) ?? 0) + 1;
    const underWay: UnderWay = { batches: new Map(), files: [...files, number], turn: null };
    const frames = await openFile(options, { number, underWay });
    return new CommitLog(options, unfiled, { frames, underWay });
  }

  /** The documents of which something has to be filed. */
  get docs(): readonly string[] {
    return [...this.#unfiled.keys()];
  }

  /** Says how everything is filed, when a file is full. */
  whenFull(fileAll: () => Promise<void>): void {
    this.#fileAll = fileAll;
  }

  /**
   * The entries of a document whose own segments hold everything up to `filed`.
   *
   * @throws StorageDamaged, with the given file, when there is a hole between the two.
   */
  unfiledOf(doc: string, { filed, file }: { filed: number; file: string }): Unfiled {
    const unfiled = this.#unfiled.get(doc) ?? new Unfiled(doc, filed);
    unfiled.markFiled(filed, file);
    this.#unfiled.set(doc, unfiled);
    return unfiled;
  }

  /** Nobody asks for this document any more. What is not filed is kept. */
  release(unfiled: Unfiled): void {
    if (unfiled.oldestFile === Infinity) this.#unfiled.delete(unfiled.doc);
  }

  /** Adds entries of a document behind all its earlier ones, all of them or none. */
  append(unfiled: Unfiled, entries: readonly Uint8Array[]): Appended {
    const first = unfiled.lastSeq + 1;
    // Of a file that has yet to begin nothing is synced.
    const synced = this.#underWay.turn ? 0 : this.#frames.end;
    const about = { doc: unfiled.doc, first, count: entries.length, synced };
    const parts = entries.length > 0 ? [encodeCommitHead(about), ...entries] : [];
    const why = this.#frames.whyNot(parts);
    if (why) return Batch.refused(why);
    const appended = this.#frames.append(parts);
    for (const entry of entries) unfiled.add(entry, this.#file);
    const stretch = this.#stretchesOf(appended).get(unfiled);
    if (stretch) stretch.last = unfiled.lastSeq;
    else this.#stretchesOf(appended).set(unfiled, { first, last: unfiled.lastSeq });
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

  /** Closes it. When everything was filed nothing of it stays. */
  async close(): Promise<void> {
    await this.#frames.close();
    if (this.#unfiled.size === 0) await this.#remove(this.#underWay.files.splice(0));
  }

  /** Forgets the files of which everything was filed. */
  async clear(): Promise<void> {
    const oldestFiles = [...this.#unfiled.values()].map(({ oldestFile }) => oldestFile);
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
    for (const [unfiled, { last }] of stretches) unfiled.markDurable(last);
    if (this.#frames.end > this.#options.commitBytes && !this.#isTurning) void this.#turnOver();
  }

  // What fails here costs only room on the disk: the next full file tries again, and a file that
  // takes nothing more says so to who appends next.
  async #turnOver(): Promise<void> {
    this.#isTurning = true;
    try {
      await this.#turn();
      await this.#fileAll();
      await this.clear();
    } catch (reason) {
      this.#options.onFilingFailure(reason);
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
    underWay.batches.get(appended)?.forEach(({ first }, unfiled) => unfiled.drop(first));
    underWay.batches.delete(appended);
    if (underWay.turn !== appended) return;
    underWay.turn = null;
    underWay.files.pop();
  };
  return FrameFile.open(commitFile(options, number), { beat: options.syncBeat, onRefused });
}
