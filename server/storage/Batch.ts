import type { Appended } from '../rooms/UpdateLog.ts';
import { frameLength } from './Frame.ts';
import type { FrameFilePlace } from './openFrames.ts';
import { settleable } from './settleable.ts';

/** Bytes from which a batch is full, so that one fdatasync never has a whole backlog to carry. */
const fullBytes = 8 * 1024 * 1024;

/** What was appended in one turn: one frame, one write, one outcome for all. */
export class Batch {
  readonly parts: Uint8Array[] = [];
  readonly appended: Appended;
  /** The file that begins with this batch; null when it goes on in the one before. */
  readonly begins: FrameFilePlace | null;
  readonly #written = settleable();
  readonly #durable = settleable();
  #bytes = frameLength([]);

  constructor(begins: FrameFilePlace | null = null) {
    this.begins = begins;
    this.appended = { written: this.#written.promise, durable: this.#durable.promise };
  }

  /** The outcome of an append that was refused before it came into any batch. */
  static refused(error: Error): Appended {
    const batch = new Batch();
    batch.refuse(error);
    return batch.appended;
  }

  /** Whether more should go into the next batch. */
  get isFull(): boolean {
    return this.#bytes >= fullBytes || this.begins !== null;
  }

  add(parts: readonly Uint8Array[]): void {
    for (const part of parts) this.parts.push(part);
    this.#bytes += frameLength(parts) - frameLength([]);
  }

  markWritten(): void {
    this.#written.resolve();
  }

  markDurable(): void {
    this.#durable.resolve();
  }

  /** Tells everyone who still waits. Whoever was told *written* keeps that, and hears it here. */
  refuse(error: Error): void {
    this.#written.reject(error);
    this.#durable.reject(error);
  }
}
