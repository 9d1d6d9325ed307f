import type { Appended, LogEntry, UpdateLog, UpdateLogs } from '../../server/rooms/UpdateLog.ts';
import { HeldDisk } from './HeldDisk.ts';
import { HeldUpdateLog } from './HeldUpdateLog.ts';
import { Outcome } from './Outcome.ts';

/** What is written at one go, of all documents: one outcome for all. */
class Batch {
  readonly written = new Outcome();
  readonly durable = new Outcome();
  readonly disks = new Set<HeldDisk>();
  readonly appended: Appended = { written: this.written.promise, durable: this.durable.promise };

  refuse(reason: Error): void {
    this.written.reject(reason);
    this.durable.reject(reason);
  }
}

const no = (): Error => new Error('the disk said no');

/**
 * Update logs on a disk that moves only when a test says so. As in the commit log, what is appended
 * goes into one batch for all documents until that is written; one sync makes all durable that is
 * written by then. Opening and reading wait too, and everything can fail.
 */
export class HeldUpdateLogs implements UpdateLogs {
  /** Things that must never happen. */
  readonly faults: string[] = [];
  /** How often something was written. */
  writes = 0;
  /** How many appends were refused at once. */
  refused = 0;
  readonly #weight: number;
  readonly #disks = new Map<string, HeldDisk>();
  #next: Batch | null = null;
  #unsynced: Batch[] = [];
  /** After a failed sync nothing is taken until a log is opened again. */
  #isPoisoned = false;
  #isTooMuch = false;
  #opening: { readonly doc: string; readonly let: Outcome }[] = [];

  /** `weight`: what a byte counts for; 0, and no log is ever long. */
  constructor({ weight = 0 } = {}) {
    this.#weight = weight;
  }

  async open(doc: string): Promise<UpdateLog> {
    await this.#untilLet(doc);
    const disk = this.disk(doc);
    if (disk.isOpen) this.faults.push(`the log of ${doc} was opened twice at a time`);
    disk.isOpen = true;
    disk.opened += 1;
    this.#isPoisoned = false;
    return new HeldUpdateLog({
      disk,
      weight: this.#weight,
      append: (...handed) => this.#append(...handed),
      untilRead: () => this.#untilLet(doc),
      settle: () => this.#settle(),
      onFault: (what) => this.faults.push(what),
    });
  }

  async exists(doc: string): Promise<boolean> {
    return this.disk(doc).opened > 0;
  }

  /** How often a log was opened. */
  timesOpened(doc: string): number {
    return this.disk(doc).opened;
  }

  /** What is in the file now, synced or not. */
  written(doc: string): readonly LogEntry[] {
    return this.disk(doc).file;
  }

  get disks(): readonly HeldDisk[] {
    return [...this.#disks.values()];
  }

  /** Checkpoints that one log was given while it was open, at most. */
  get mostCheckpoints(): number {
    return Math.max(0, ...this.disks.map(({ checkpoints }) => checkpoints));
  }

  /** Whether anything waits for a step. */
  get isBusy(): boolean {
    return this.isOpening || this.isSaving || this.isCompacting;
  }

  /** Whether a log waits to be opened or read. */
  get isOpening(): boolean {
    return this.#opening.length > 0;
  }

  /** Whether something that was handed in is not durable. */
  get isSaving(): boolean {
    return this.#next !== null || this.isUnsynced;
  }

  /** Whether something is in a file, and not durable. */
  get isUnsynced(): boolean {
    return this.#unsynced.length > 0;
  }

  /** Whether a checkpoint is on its way. */
  get isCompacting(): boolean {
    return this.disks.some(({ compactions }) => compactions.length > 0);
  }

  /** Whether all that a checkpoint on its way is made of is durable. */
  get canKeep(): boolean {
    return this.disks.some(
      ({ compactions, synced }) => (compactions[0]?.seq ?? Infinity) <= synced,
    );
  }

  /** Lets the oldest waiting opening or reading happen, or fail. */
  letOpen(failure?: Error): void {
    const next = this.#opening.shift();
    if (failure) next?.let.reject(failure);
    else next?.let.resolve();
  }

  /** Writes what was handed in. */
  write(): void {
    const batch = this.#next;
    if (!batch) return;
    this.#next = null;
    this.writes += 1;
    for (const disk of batch.disks) disk.write();
    this.#unsynced.push(batch);
    batch.written.resolve();
  }

  /** Makes all durable that is written. */
  sync(): void {
    for (const { disks, durable } of this.#unsynced.splice(0)) {
      for (const disk of disks) disk.synced = disk.file.length;
      durable.resolve();
    }
  }

  /** A disk that is full for a moment: what waits is refused, what is written stays. */
  refuseWrite(): void {
    const batch = this.#next;
    this.#next = null;
    for (const disk of batch?.disks ?? []) disk.cut(disk.file.length);
    batch?.refuse(no());
  }

  /** A sync that fails: all that is not durable goes, also what others saw already. */
  failSync(): void {
    this.#isPoisoned = true;
    for (const batch of [...this.#unsynced.splice(0), ...(this.#next ? [this.#next] : [])]) {
      for (const disk of batch.disks) disk.cut(disk.synced);
      batch.refuse(no());
    }
    this.#next = null;
  }

  /** Keeps the next checkpoint of which all is durable, or fails to. */
  keep(failure?: Error): void {
    const disk = this.disks.find(
      ({ compactions, synced }) => (compactions[0]?.seq ?? Infinity) <= synced,
    );
    const next = disk?.takeCompaction();
    if (!disk || !next) return;
    if (failure) return next.done.reject(failure);
    const { seq, state, done } = next;
    if (!disk.isTrue(next)) this.faults.push(`the checkpoint at ${seq} is not what the log makes`);
    disk.checkpoint = { seq, state };
    done.resolve();
  }

  /** Lets what is on its way go one step, if something of this document is. */
  step(doc: string): void {
    if (!this.#isUnderWay(doc)) return;
    if (this.isUnsynced) this.sync();
    else this.write();
  }

  /** Lets a sync fail, if something of this document is on its way. */
  fail(doc: string): void {
    if (this.#isUnderWay(doc)) this.failSync();
  }

  disk(doc: string): HeldDisk {
    const disk = this.#disks.get(doc) ?? new HeldDisk(doc);
    this.#disks.set(doc, disk);
    return disk;
  }

  /** Refuses the next append at once, as too much for one; those behind it would be taken. */
  refuseNext(): void {
    this.#isTooMuch = true;
  }

  #append(disk: HeldDisk, entries: readonly LogEntry[]): Appended {
    const isTooMuch = this.#isTooMuch;
    this.#isTooMuch = false;
    if (this.#isPoisoned || isTooMuch) {
      this.refused += 1;
      const refused = new Batch();
      refused.refuse(no());
      return refused.appended;
    }
    this.#next ??= new Batch();
    this.#next.disks.add(disk);
    disk.waiting.push(...entries);
    return this.#next.appended;
  }

  async #settle(): Promise<void> {
    const batches = [...this.#unsynced, ...(this.#next ? [this.#next] : [])];
    await Promise.allSettled(batches.map(({ appended }) => appended.durable));
  }

  #untilLet(doc: string): Promise<void> {
    const waiting = { doc, let: new Outcome() };
    this.#opening.push(waiting);
    return waiting.let.promise;
  }

  #isUnderWay(doc: string): boolean {
    const { synced, lastSeq } = this.disk(doc);
    return lastSeq > synced;
  }
}
