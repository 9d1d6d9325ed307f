import { StorageDamaged } from './StorageDamaged.ts';

interface Entry {
  readonly bytes: Uint8Array;
  /** The number of the file of the commit log in which it is. */
  readonly file: number;
}

/** The entries of one document that are in the commit log and not in its own segments yet. */
export class Backlog {
  readonly doc: string;
  /** The seq of the last entry in its own segments. */
  #drained: number;
  #durable: number;
  readonly #entries: Entry[] = [];

  constructor(doc: string, drained: number) {
    this.doc = doc;
    this.#drained = drained;
    this.#durable = drained;
  }

  /** The seq of the last entry, whether it is durable or not. */
  get lastSeq(): number {
    return this.#drained + this.#entries.length;
  }

  /** The file of the commit log in which the first of them is. */
  get oldestFile(): number {
    return this.#entries[0]?.file ?? Infinity;
  }

  add(bytes: Uint8Array, file: number): void {
    this.#entries.push({ bytes, file });
  }

  /** Forgets the entries from this seq on: they were refused. */
  drop(seq: number): void {
    this.#entries.length = Math.min(this.#entries.length, Math.max(0, seq - 1 - this.#drained));
  }

  /** Everything up to this seq is on the disk. */
  markDurable(seq: number): void {
    this.#durable = Math.max(this.#durable, seq);
  }

  /** The durable entries, up to a seq. */
  upTo(seq: number): Uint8Array[] {
    const count = Math.min(seq, this.#durable) - this.#drained;
    return this.#entries.slice(0, Math.max(0, count)).map(({ bytes }) => bytes);
  }

  /**
   * The document's own segments hold everything up to this seq.
   *
   * @throws StorageDamaged, with the given file, when that leaves a hole.
   */
  markDrained(seq: number, file: string): void {
    if (seq < this.#drained) throw new StorageDamaged({ file, offset: 0 }, 'entries are missing');
    this.#entries.splice(0, seq - this.#drained);
    this.#drained = seq;
    this.#durable = Math.max(this.#durable, seq);
  }
}
