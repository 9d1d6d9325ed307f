import type { Appended } from '../rooms/UpdateLog.ts';
import { Batch } from './Batch.ts';
import type { OpenFile } from './FileSystem.ts';
import type { Part } from './Frame.ts';
import { encodeFrame, frameLength, longestFrame } from './Frame.ts';
import type { FrameFilePlace, OpenedFrames } from './openFrames.ts';
import { markDistance, openFrames } from './openFrames.ts';
import { readFrames } from './readFrames.ts';
import { StorageDamaged } from './StorageDamaged.ts';
import { StorageFailed } from './StorageFailed.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * An append-only file of parts, with one writer. Whatever is appended while a batch is on its way
 * to the disk becomes the next batch; a batch is written only when the one before it is durable.
 */
export class FrameFile {
  readonly #path: string;
  readonly #file: OpenFile;
  readonly #start: number;
  readonly #marks: number[];
  /** Up to here everything is durable, and behind it is nothing that was not refused. */
  #end: number;
  #durableParts: number;
  #waitingParts = 0;
  #waiting: Batch[] = [];
  #writer: Promise<void> | null = null;
  #refusal: StorageFailed | null = null;
  #closed: Promise<void> | null = null;

  private constructor(path: string, opened: OpenedFrames) {
    this.#path = path;
    this.#file = opened.file;
    this.#start = opened.start;
    this.#end = opened.end;
    this.#marks = [...opened.marks];
    this.#durableParts = opened.partCount;
  }

  /** Opens or makes the file; see `openFrames` for what happens to a file that is not whole. */
  static async open(place: FrameFilePlace): Promise<FrameFile> {
    return new FrameFile(place.path, await openFrames(place));
  }

  /** Parts in the file and on their way to it. */
  get partCount(): number {
    return this.#durableParts + this.#waitingParts;
  }

  /** Where the durable part of the file ends: bytes from its start. */
  get end(): number {
    return this.#end;
  }

  /** Adds parts that stand or fall together. Errors are StorageFailed, on both promises. */
  append(parts: readonly Uint8Array[]): Appended {
    const refusal = this.#refusal ?? this.#sizeRefusal(parts);
    if (refusal) return refused(refusal);
    const batch = this.#openBatch();
    batch.add(parts);
    this.#waitingParts += parts.length;
    this.#writer ??= this.#write();
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
    this.#closed ??= Promise.resolve(this.#writer).then(() => this.#file.close());
    return this.#closed;
  }

  #openBatch(): Batch {
    const last = this.#waiting.at(-1);
    if (last && !last.isFull) return last;
    const batch = new Batch();
    this.#waiting.push(batch);
    return batch;
  }

  async #write(): Promise<void> {
    // One step back, so that all appends of this moment are in the first batch.
    await Promise.resolve();
    for (let batch = this.#waiting.shift(); batch; batch = this.#waiting.shift()) {
      await this.#writeBatch(batch);
    }
    this.#writer = null;
  }

  async #writeBatch(batch: Batch): Promise<void> {
    try {
      await this.#put(batch.parts);
    } catch (cause) {
      const isClean = await this.#cutBack();
      return this.#refuse(batch, { poisoned: !isClean, cause });
    }
    batch.markWritten();
    try {
      await this.#file.datasync();
    } catch (cause) {
      // The kernel may have dropped the bytes and forgotten about it: asking again would lie.
      await this.#cutBack();
      return this.#refuse(batch, { poisoned: true, cause });
    }
    this.#advance(batch);
  }

  async #put(parts: readonly Uint8Array[]): Promise<void> {
    if (parts.length > 0) await writeWhole(this.#file, encodeFrame(parts, this.#end), this.#end);
  }

  #advance(batch: Batch): void {
    if (this.#end - (this.#marks.at(-1) ?? 0) >= markDistance) this.#marks.push(this.#end);
    if (batch.parts.length > 0) this.#end += frameLength(batch.parts);
    this.#durableParts += batch.parts.length;
    this.#waitingParts -= batch.parts.length;
    batch.markDurable();
  }

  async #cutBack(): Promise<boolean> {
    return this.#file.truncate(this.#end).then(
      () => true,
      () => false,
    );
  }

  /** At one moment for the batch and all behind it, so that nobody counts on what is gone. */
  #refuse(batch: Batch, why: { poisoned: boolean; cause: unknown }): void {
    const error = new StorageFailed(this.#path, 'could not be written', why);
    if (why.poisoned) this.#refusal = error;
    this.#waitingParts = 0;
    for (const each of [batch, ...this.#waiting.splice(0)]) each.refuse(error);
  }

  #sizeRefusal(parts: readonly Uint8Array[]): StorageFailed | null {
    // Half of the longest frame, as a batch may hold almost that much already.
    if (frameLength(parts) <= longestFrame / 2) return null;
    return new StorageFailed(this.#path, 'too much for one append', { poisoned: false });
  }

  #markBefore(offset: number): number {
    return this.#marks.findLast((mark) => mark <= offset) ?? this.#start;
  }

  #damaged(offset: number, what: string): StorageDamaged {
    return new StorageDamaged({ file: this.#path, offset }, what);
  }
}

function refused(error: StorageFailed): Appended {
  const batch = new Batch();
  batch.refuse(error);
  return batch.appended;
}
