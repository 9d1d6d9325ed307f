import type { FileSystem, OpenFile } from '../../server/storage/FileSystem.ts';
import { failure } from './MemoryDisk.ts';

export type Operation = keyof FileSystem | Exclude<keyof OpenFile, 'size'>;

/**
 * What goes wrong: an error instead of the operation; half of it without an error (`short`), half
 * of it and then an error (`half`), or nothing of it without an error (`nothing`).
 */
export type Fault = 'EIO' | 'ENOSPC' | 'EMFILE' | 'short' | 'half' | 'nothing';

export interface Call {
  readonly operation: Operation;
  /** 1 for the first of its kind. */
  readonly nth: number;
  /** 1 for the first of all. */
  readonly step: number;
}

/** A file system in which a test decides before each step whether it goes wrong. */
export class FaultyFileSystem implements FileSystem {
  readonly counts = new Map<Operation, number>();
  readonly #inner: FileSystem;
  readonly #decide: (call: Call) => Fault | null | undefined | Promise<Fault | null>;
  #steps = 0;

  constructor(
    inner: FileSystem,
    decide: (call: Call) => Fault | null | undefined | Promise<Fault | null> = () => null,
  ) {
    this.#inner = inner;
    this.#decide = decide;
  }

  /** How often an operation was asked for. */
  count(operation: Operation): number {
    return this.counts.get(operation) ?? 0;
  }

  async open(path: string, how: 'keep' | 'replace' | 'read'): Promise<OpenFile> {
    return this.#wrap(await this.#try('open', () => this.#inner.open(path, how)));
  }

  read(path: string) {
    return this.#try('read', () => this.#inner.read(path));
  }

  exists(path: string) {
    return this.#try('exists', () => this.#inner.exists(path));
  }

  list(path: string) {
    return this.#try('list', () => this.#inner.list(path));
  }

  rename(from: string, to: string) {
    return this.#try('rename', () => this.#inner.rename(from, to));
  }

  link(from: string, to: string) {
    return this.#try('link', () => this.#inner.link(from, to));
  }

  remove(path: string) {
    return this.#try('remove', () => this.#inner.remove(path));
  }

  makeDirectory(path: string) {
    return this.#try('makeDirectory', () => this.#inner.makeDirectory(path));
  }

  syncDirectory(path: string) {
    return this.#try('syncDirectory', () => this.#inner.syncDirectory(path));
  }

  #wrap(file: OpenFile): OpenFile {
    return {
      size: () => file.size(),
      read: (into, at) => this.#transfer('read', into, (part) => file.read(part, at)),
      write: (bytes, at) => this.#transfer('write', bytes, (part) => file.write(part, at)),
      writeNow: (bytes, at) => this.#transferNow(bytes, (part) => file.writeNow(part, at)),
      truncate: (size) => this.#try('truncate', () => file.truncate(size)),
      datasync: () => this.#try('datasync', () => file.datasync()),
      sync: () => this.#try('sync', () => file.sync()),
      close: () => this.#try('close', () => file.close()),
    };
  }

  async #transfer(
    operation: Operation,
    bytes: Uint8Array,
    move: (part: Uint8Array) => Promise<number>,
  ): Promise<number> {
    const fault = await this.#next(operation);
    if (fault === 'nothing') return 0;
    const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
    if (fault === 'short') return move(half);
    if (fault === 'half') await move(half);
    if (fault) throw failure(fault === 'half' ? 'EIO' : fault);
    return move(bytes);
  }

  // What happens at once cannot be made to wait: a promise of the test counts as no fault.
  #transferNow(bytes: Uint8Array, move: (part: Uint8Array) => number): number {
    const asked = this.#next('writeNow');
    const fault = asked instanceof Promise ? null : asked;
    if (fault === 'nothing') return 0;
    const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
    if (fault === 'short') return move(half);
    if (fault === 'half') move(half);
    if (fault) throw failure(fault === 'half' ? 'EIO' : fault);
    return move(bytes);
  }

  async #try<T>(operation: Operation, task: () => Promise<T>): Promise<T> {
    const fault = await this.#next(operation);
    if (fault) throw failure(['short', 'half', 'nothing'].includes(fault) ? 'EIO' : fault);
    return task();
  }

  #next(operation: Operation): Fault | null | undefined | Promise<Fault | null> {
    const nth = this.count(operation) + 1;
    this.counts.set(operation, nth);
    return this.#decide({ operation, nth, step: ++this.#steps });
  }
}
