import type { Appended } from '../rooms/UpdateLog.ts';
import { Batch } from './Batch.ts';
import type { OpenFile } from './FileSystem.ts';
import type { Part } from './Frame.ts';
import { encodeFrame, frameLength, longestFrame } from './Frame.ts';
import type { FrameFilePlace, FramePlace, OpenedFrames } from './openFrames.ts';
import { markDistance, openFrames } from './openFrames.ts';
import { readFrames } from './readFrames.ts';
import { StorageDamaged } from './StorageDamaged.ts';
import { StorageFailed } from './StorageFailed.ts';
import { turn } from './turn.ts';

export interface FrameFileOptions {
  /** Milliseconds between two syncs. With any, the place has to say `syncedBefore`. */
  readonly beat?: number;
  /** Called for what was refused, before anything else can happen. */
  readonly onRefused?: (appended: Appended) => void;
}

/**
 * An append-only file of parts, with one writer. What is appended in one turn of the event loop is
 * one batch, written at its end, also while a sync is on its way. A sync makes all durable that was
 * written before it began; between the beginnings of two of them is at least a beat.
 */
export class FrameFile {
  readonly #options: FrameFileOptions;
  #path: string;
  #file: OpenFile;
  #start: number;
  #marks: number[];
  /** Up to here everything is durable. */
  #end: number;
  /** Up to here everything is written, and behind it is nothing that was not refused. */
  #written: number;
  #durableParts: number;
  #partsBefore = 0;
  #waitingParts = 0;
  #waiting: Batch[] = [];
  #unsynced: Batch[] = [];
  #nextSync = 0;
  #syncing: Promise<void> | null = null;
  /** A sync failed, and what is not durable is being cut off: nothing may be written behind it. */
  #isCutting = false;
  #writer: Promise<void> | null = null;
  #wake = (): void => undefined;
  #refusal: StorageFailed | null = null;
  #isClosing = false;
  #closed: Promise<void> | null = null;

  private constructor(path: string, opened: OpenedFrames, options: FrameFileOptions) {
    this.#options = options;
    this.#path = path;
    this.#file = opened.file;
    this.#start = opened.start;
    this.#end = opened.end;
    this.#written = opened.end;
    this.#marks = [...opened.marks];
    this.#durableParts = opened.partCount;
  }

  /** Opens or makes the file; see `openFrames` for what happens to a file that is not whole. */
  static async open(place: FrameFilePlace, options: FrameFileOptions = {}): Promise<FrameFile> {
    return new FrameFile(place.path, await openFrames(place), options);
  }

  /** Parts in the file and on their way to it, those in the files it continues included. */
  get partCount(): number {
    return this.#durableParts + this.#waitingParts;
  }

  /** Parts in the files that this one continues. */
  get partsBefore(): number {
    return this.#partsBefore;
  }

  /** Where the durable part of the file ends: bytes from its start. */
  get end(): number {
    return this.#end;
  }

  /** That place, as the next opening can be told it. */
  get durablePlace(): FramePlace {
    return { offset: this.#end, partCount: this.#durableParts - this.#partsBefore };
  }

  /** Whether it refuses everything because it cannot be trusted any more. */
  get isPoisoned(): boolean {
    return this.#refusal?.poisoned ?? false;
  }

  /** Why these parts would be refused now; null when they would be taken. */
  whyNot(parts: readonly Uint8Array[]): StorageFailed | null {
    if (this.#refusal) return this.#refusal;
    // Half of the longest frame, as a batch may hold almost that much already.
    if (frameLength(parts) <= longestFrame / 2) return null;
    return new StorageFailed(this.#path, 'too much for one append', { poisoned: false });
  }

  /** Adds parts that stand or fall together. Errors are StorageFailed, on both promises. */
  append(parts: readonly Uint8Array[]): Appended {
    const refusal = this.whyNot(parts);
    if (refusal) return Batch.refused(refusal);
    const batch = this.#openBatch();
    batch.add(parts);
    this.#waitingParts += parts.length;
    this.#work();
    return batch.appended;
  }

  /**
   * Goes on in another file. Nothing is written into that one before all so far is durable, or a
   * power cut could take a part out of the middle. Durable when it is there; that it cannot be made
   * poisons. What is appended from now on goes into it, or is refused with it.
   */
  continueIn(place: FrameFilePlace): Appended {
    if (this.#refusal) return Batch.refused(this.#refusal);
    const batch = new Batch(place);
    this.#waiting.push(batch);
    this.#work();
    return batch.appended;
  }

  /**
   * The parts from a position (0, or the `end` of a part) up to another, a handful at a time.
   * Throws StorageDamaged when no part begins there or the bytes are unreadable.
   */
  async *read(position: number, to: number = this.#end): AsyncGenerator<Part[]> {
    const from = position === 0 ? this.#start : position;
    let next = this.#markBefore(from);
    let isFound = from === to;
    for await (const frames of readFrames(this.#file, { from: next, to })) {
      const parts = frames.flatMap((frame) => frame.parts.filter((part) => part.start >= from));
      if (parts.length > 0 && !isFound && parts[0]?.start !== from) break;
      isFound ||= parts.length > 0;
      next = frames.at(-1)?.end ?? next;
      yield parts;
    }
    if (!isFound) throw this.#damaged(from, 'no readable part begins here');
    if (next < to) throw this.#damaged(next, 'unreadable');
  }

  /** Takes no more appends, lets everything queued become durable (or be refused), and closes. */
  close(): Promise<void> {
    this.#refusal ??= new StorageFailed(this.#path, 'it is closed', { poisoned: false });
    this.#isClosing = true;
    this.#wake();
    this.#closed ??= Promise.resolve(this.#writer).then(() => this.#file.close());
    return this.#closed;
  }

  /**
   * Closes a poisoned file, with what was refused cut off for certain, so that another file can
   * take its place. Rejects as long as that cannot be done.
   */
  async leave(): Promise<void> {
    if (this.#closed) return this.#closed;
    await this.#writer;
    await this.#file.truncate(this.#end);
    await this.#file.datasync();
    await this.close();
  }

  #openBatch(): Batch {
    const last = this.#waiting.at(-1);
    if (last && !last.isFull) return last;
    const batch = new Batch();
    this.#waiting.push(batch);
    return batch;
  }

  #work(): void {
    this.#writer ??= this.#workOff();
    this.#wake();
  }

  async #workOff(): Promise<void> {
    while (this.#waiting.length > 0 || this.#unsynced.length > 0 || this.#syncing) {
      if (!this.#syncing && this.#unsynced.length > 0 && this.#isSyncDue()) this.#beginSync();
      if (this.#canWrite()) await this.#writeNext();
      else await this.#rest();
    }
    // Before anything else can happen, so that what is appended next begins anew.
    this.#writer = null;
  }

  #canWrite(): boolean {
    const [next] = this.#waiting;
    if (!next || this.#isCutting) return false;
    return next.begins === null || (this.#syncing === null && this.#unsynced.length === 0);
  }

  #isSyncDue(): boolean {
    const begins = this.#waiting[0]?.begins ?? null;
    return this.#isClosing || begins !== null || performance.now() >= this.#nextSync;
  }

  /** Until something is appended, a sync came to its end, or the next one is due. */
  async #rest(): Promise<void> {
    const left = this.#syncing ? null : this.#nextSync - performance.now();
    const due = left === null ? null : setTimeout(() => this.#wake(), left);
    await new Promise<void>((resolve) => (this.#wake = resolve));
    if (due) clearTimeout(due);
  }

  async #writeNext(): Promise<void> {
    await turn();
    if (!this.#canWrite()) return;
    const batch = this.#waiting.shift();
    if (!batch) return;
    if (batch.begins) return this.#begin(batch, batch.begins);
    try {
      this.#put(batch.parts);
    } catch (cause) {
      const isClean = await this.#cutBack(this.#written);
      return this.#refuse([batch], { poisoned: !isClean, cause });
    }
    batch.markWritten();
    this.#unsynced.push(batch);
  }

  async #begin(batch: Batch, place: FrameFilePlace): Promise<void> {
    try {
      await this.#moveTo(place);
    } catch (cause) {
      return this.#refuse([batch], { poisoned: true, cause });
    }
    batch.markWritten();
    batch.markDurable();
  }

  async #moveTo(place: FrameFilePlace): Promise<void> {
    const opened = await openFrames(place);
    // All of it is durable, so whatever closing says makes no difference.
    await this.#file.close().catch(() => undefined);
    this.#path = place.path;
    this.#file = opened.file;
    this.#start = opened.start;
    this.#end = opened.end;
    this.#written = opened.end;
    this.#marks = [...opened.marks];
    this.#partsBefore = this.#durableParts;
  }

  // A disk that is nearly full takes a part and reports no error: the rest is offered again, and
  // either fits or brings the error out.
  #put(parts: readonly Uint8Array[]): void {
    if (parts.length === 0) return;
    const frame = encodeFrame(parts, this.#written);
    for (let done = 0; done < frame.length;) {
      const count = this.#file.writeNow(frame.subarray(done), this.#written + done);
      if (count <= 0) throw new Error(`the disk took ${done} of ${frame.length} bytes`);
      done += count;
    }
    this.#written += frame.length;
  }

  #beginSync(): void {
    this.#nextSync = performance.now() + (this.#options.beat ?? 0);
    this.#syncing = this.#sync(this.#unsynced.splice(0)).finally(() => {
      this.#syncing = null;
      this.#wake();
    });
  }

  async #sync(batches: readonly Batch[]): Promise<void> {
    try {
      await this.#file.datasync();
    } catch (cause) {
      // The kernel may have dropped the bytes and forgotten about it: asking again would lie.
      this.#isCutting = true;
      await this.#cutBack(this.#end);
      return this.#refuse([...batches, ...this.#unsynced.splice(0)], { poisoned: true, cause });
    }
    for (const batch of batches) this.#advance(batch);
  }

  #advance(batch: Batch): void {
    if (this.#end - (this.#marks.at(-1) ?? 0) >= markDistance) this.#marks.push(this.#end);
    if (batch.parts.length > 0) this.#end += frameLength(batch.parts);
    this.#durableParts += batch.parts.length;
    this.#waitingParts -= batch.parts.length;
    batch.markDurable();
  }

  async #cutBack(to: number): Promise<boolean> {
    return this.#file.truncate(to).then(
      () => true,
      () => false,
    );
  }

  /** At one moment for these and all that wait behind them, so that nobody counts on what is gone. */
  #refuse(batches: readonly Batch[], why: { poisoned: boolean; cause: unknown }): void {
    const error = new StorageFailed(this.#path, 'could not be written', why);
    if (why.poisoned) this.#refusal = error;
    for (const batch of [...batches, ...this.#waiting.splice(0)]) {
      this.#waitingParts -= batch.parts.length;
      this.#options.onRefused?.(batch.appended);
      batch.refuse(error);
    }
  }

  #markBefore(offset: number): number {
    return this.#marks.findLast((mark) => mark <= offset) ?? this.#start;
  }

  #damaged(offset: number, what: string): StorageDamaged {
    return new StorageDamaged({ file: this.#path, offset }, what);
  }
}
