import { basename, dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../server/storage/FileSystem.ts';

/** Bytes that reach the disk together or not at all; small, so that short files are torn too. */
const sectorBytes = 16;

interface Content {
  /** What programs see. */
  now: Uint8Array;
  /** What a power cut leaves for certain. */
  safe: Uint8Array;
}

/**
 * A disk that remembers what was synced, so that power cuts cost a test no time. Everything else
 * may or may not survive: each sector, each file's size and each name by itself.
 */
export class MemoryDisk implements FileSystem {
  names = new Map<string, Content>();
  safeNames = new Map<string, Content>();
  directories = new Set(['/']);
  safeDirectories = new Set(['/']);

  async open(path: string, how: 'keep' | 'replace' | 'read'): Promise<OpenFile> {
    this.#assertDirectory(path);
    if (how === 'read') return openContent(this.#content(path));
    const content = this.names.get(path) ?? { now: new Uint8Array(), safe: new Uint8Array() };
    if (how === 'replace') content.now = new Uint8Array();
    this.names.set(path, content);
    return openContent(content);
  }

  async read(path: string): Promise<Uint8Array | null> {
    return this.names.get(path)?.now.slice() ?? null;
  }

  async exists(path: string): Promise<boolean> {
    return this.names.has(path) || this.directories.has(path);
  }

  async list(path: string): Promise<readonly string[]> {
    const paths = [...this.names.keys(), ...this.directories];
    return paths.filter((name) => dirname(name) === path).map((name) => basename(name));
  }

  async rename(from: string, to: string): Promise<void> {
    this.names.set(to, this.#content(from));
    this.names.delete(from);
  }

  async link(from: string, to: string): Promise<void> {
    if (this.names.has(to)) throw failure('EEXIST');
    this.names.set(to, this.#content(from));
  }

  async remove(path: string): Promise<void> {
    this.names.delete(path);
  }

  async makeDirectory(path: string): Promise<string | undefined> {
    if (this.directories.has(path)) return undefined;
    const topmost = await this.makeDirectory(dirname(path));
    this.directories.add(path);
    return topmost ?? path;
  }

  async syncDirectory(path: string): Promise<void> {
    const isIn = (name: string) => dirname(name) === path;
    for (const name of [...this.directories].filter(isIn)) this.safeDirectories.add(name);
    for (const name of [...this.safeNames.keys()].filter(isIn)) this.safeNames.delete(name);
    for (const [name, content] of this.names) if (isIn(name)) this.safeNames.set(name, content);
  }

  /** The disk as the next process finds it after this one was killed: nothing is lost. */
  afterKill(): MemoryDisk {
    return this.#copy(() => true);
  }

  /** The disk after a power cut; `survives` decides for each thing that was not synced. */
  afterPowerCut(survives: () => boolean): MemoryDisk {
    const after = this.#copy(survives);
    after.safeNames = new Map(after.names);
    after.safeDirectories = new Set(after.directories);
    for (const content of after.names.values()) content.safe = content.now.slice();
    return after;
  }

  /** A change behind the back of whoever wrote the file, as a failing disk would make. */
  damage(path: string, change: (bytes: Uint8Array) => Uint8Array): void {
    const content = this.#content(path);
    content.now = change(content.now.slice());
    content.safe = content.now.slice();
  }

  #copy(survives: () => boolean): MemoryDisk {
    const copy = new MemoryDisk();
    const contents = new Map<Content, Content>();
    const copied = (content: Content): Content => {
      const made = contents.get(content) ?? {
        now: torn(content, survives),
        safe: content.safe.slice(),
      };
      contents.set(content, made);
      return made;
    };
    copy.directories = survivors(this.directories, this.safeDirectories, survives);
    copy.safeDirectories = new Set(this.safeDirectories);
    for (const path of new Set([...this.names.keys(), ...this.safeNames.keys()])) {
      const [now, safe] = [this.names.get(path), this.safeNames.get(path)];
      const content = now === safe || survives() ? now : safe;
      if (content && copy.directories.has(dirname(path))) copy.names.set(path, copied(content));
      if (safe) copy.safeNames.set(path, copied(safe));
    }
    return copy;
  }

  #content(path: string): Content {
    const content = this.names.get(path);
    if (!content) throw failure('ENOENT');
    return content;
  }

  #assertDirectory(path: string): void {
    if (!this.directories.has(dirname(path))) throw failure('ENOENT');
  }
}

/** An error as the operating system gives it. */
export function failure(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

function survivors(now: Set<string>, safe: Set<string>, survives: () => boolean): Set<string> {
  const kept = new Set<string>();
  for (const path of [...now].toSorted((a, b) => a.length - b.length)) {
    const isHere = safe.has(path) || survives();
    if (isHere && (path === '/' || kept.has(dirname(path)))) kept.add(path);
  }
  return kept;
}

function torn({ now, safe }: Content, survives: () => boolean): Uint8Array {
  const result = new Uint8Array(
    now.length === safe.length || survives() ? now.length : safe.length,
  );
  for (let at = 0; at < result.length; at += sectorBytes) {
    const [newer, older] = [now, safe].map((bytes) => bytes.subarray(at, at + sectorBytes));
    const isSame = Buffer.compare(newer!, older!) === 0;
    const sector = isSame || survives() ? newer! : older!;
    result.set(sector.subarray(0, result.length - at), at);
  }
  return result;
}

function resized(bytes: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  result.set(bytes.subarray(0, size));
  return result;
}

function openContent(content: Content): OpenFile {
  const sync = async () => {
    content.safe = content.now.slice();
  };
  const write = (bytes: Uint8Array, position: number): number => {
    content.now = resized(content.now, Math.max(content.now.length, position + bytes.length));
    content.now.set(bytes, position);
    return bytes.length;
  };
  return {
    size: async () => content.now.length,
    read: async (into, position) => {
      const found = content.now.subarray(position, position + into.length);
      into.set(found);
      return found.length;
    },
    write: async (bytes, position) => write(bytes, position),
    writeNow: write,
    truncate: async (size) => {
      content.now = resized(content.now, size);
    },
    datasync: sync,
    sync,
    close: async () => undefined,
  };
}
