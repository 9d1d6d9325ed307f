import { join } from 'node:path';
import type { AuditStore } from '../records/AuditStore.ts';
import type { FileSystem, OpenFile } from './FileSystem.ts';
import { writeWhole } from './writeWhole.ts';

const name = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;
const lineBreak = 0x0a;

interface OpenDay {
  readonly day: string;
  readonly file: OpenFile;
  /** Where the next line goes; null after a write that failed, which may have left half a line. */
  end: number | null;
}

/** The audit log as files `<day>.jsonl`, in a directory that is made with the first line. */
export class FileAuditStore implements AuditStore {
  readonly #path: string;
  readonly #fileSystem: FileSystem;
  #open: OpenDay | null = null;

  constructor(path: string, fileSystem: FileSystem) {
    this.#path = path;
    this.#fileSystem = fileSystem;
  }

  async days(): Promise<readonly string[]> {
    const names = await this.#fileSystem.list(this.#path);
    return names.flatMap((file) => name.exec(file)?.[1] ?? []).toSorted();
  }

  async read(day: string): Promise<string> {
    const bytes = await this.#fileSystem.read(this.#fileOf(day));
    return bytes ? new TextDecoder().decode(bytes) : '';
  }

  async append(day: string, lines: string): Promise<void> {
    const open = await this.#openDay(day);
    const start = open.end ?? (await open.file.size());
    const isTorn = open.end === null && (await endsTorn(open.file, start));
    const bytes = new TextEncoder().encode(isTorn ? `\n${lines}` : lines);
    open.end = null;
    await writeWhole(open.file, bytes, start);
    open.end = start + bytes.length;
  }

  remove(day: string): Promise<void> {
    return this.#fileSystem.remove(this.#fileOf(day));
  }

  /** Lets go of the file of the day. */
  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.file.close();
  }

  async #openDay(day: string): Promise<OpenDay> {
    if (this.#open?.day === day) return this.#open;
    await this.close();
    await this.#fileSystem.makeDirectory(this.#path);
    const file = await this.#fileSystem.open(this.#fileOf(day), 'keep');
    const open = { day, file, end: null };
    this.#open = open;
    return open;
  }

  #fileOf(day: string): string {
    return join(this.#path, `${day}.jsonl`);
  }
}

async function endsTorn(file: OpenFile, size: number): Promise<boolean> {
  if (size === 0) return false;
  const last = new Uint8Array(1);
  await file.read(last, size - 1);
  return last[0] !== lineBreak;
}
