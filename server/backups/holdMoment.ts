import type { BigIntStats } from 'node:fs';
import { closeSync, fstatSync, openSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { HeldFile } from './HeldFile.ts';

/** All that a data directory held at one moment. */
export interface HeldMoment {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly files: readonly HeldFile[];
  /** Lets go of the files. */
  release(): void;
}

interface OpenedFile {
  readonly path: string;
  readonly handle: number;
}

const tries = 3_000;
const restMilliseconds = 10;
const looks = 1_000;

/** What a file system tells a moment by: any write, replacement or removal changes one of them. */
type Trace = Pick<BigIntStats, 'ino' | 'size' | 'mtimeNs'>;

/**
 * Takes hold of what a data directory holds at one moment, while a server may be writing: just what
 * a `kill -9` at that moment would have left, of which a start makes good what was half done.
 *
 * Files that only grow (record, commit log, audit log) are measured until two looks in a row say the
 * same, which therefore held for all of them at the moment between the two. All others rest most of
 * the time: they are looked at before and after, and when one moved it begins anew. As every file is
 * open by then, whatever is packed away, replaced or removed from here on can still be read.
 *
 * @throws Error when the directory does not come to rest for half a minute.
 */
export async function holdMoment(directory: string): Promise<HeldMoment> {
  for (let count = 0; count < tries; count += 1) {
    const held = tryToHold(directory);
    if (held) return held;
    await rest(restMilliseconds);
  }
  throw new Error(`${directory} does not come to rest. Try again when it is less busy.`);
}

// In one go: the shorter it takes, the less can move meanwhile.
function tryToHold(directory: string): HeldMoment | null {
  const opened: OpenedFile[] = [];
  const release = (): void => opened.forEach(({ handle }) => closeSync(handle));
  try {
    const before = quietIn(directory);
    for (const path of listFiles(directory))
      opened.push({ path, handle: openSync(join(directory, path), 'r') });
    const isOpen = describeQuiet(opened, ({ handle }) => statOf(handle)) === before;
    const moment = measure(opened);
    if (isOpen && moment && quietIn(directory) === before) return { ...moment, release };
  } catch (error) {
    if (!isGone(error)) {
      release();
      throw error;
    }
  }
  release();
  return null;
}

/** How long each file is at one moment; null when those that grow did not stand still for one. */
function measure(opened: readonly OpenedFile[]): Omit<HeldMoment, 'release'> | null {
  const growing = opened.filter(({ path }) => isGrowing(path));
  const look = () => growing.map(({ handle }) => traceOf(statOf(handle))).join('\n');
  let last = look();
  for (let count = 0; count < looks; count += 1) {
    const at = Date.now();
    const files = opened.map((file) => ({ ...file, bytes: Number(statOf(file.handle).size) }));
    const now = look();
    if (now === last) return { at, files };
    last = now;
  }
  return null;
}

/** The files that rest, each with its trace, and the names of the others. */
function quietIn(directory: string): string {
  const files = listFiles(directory).map((path) => ({ path }));
  return describeQuiet(files, ({ path }) => statSync(join(directory, path), { bigint: true }));
}

function describeQuiet<File extends { readonly path: string }>(
  files: readonly File[],
  read: (file: File) => Trace,
): string {
  return files
    .map((file) => (isGrowing(file.path) ? file.path : `${file.path} ${traceOf(read(file))}`))
    .join('\n');
}

function traceOf({ ino, size, mtimeNs }: Trace): string {
  return `${ino} ${size} ${mtimeNs}`;
}

function statOf(handle: number): BigIntStats {
  return fstatSync(handle, { bigint: true });
}

function isGrowing(path: string): boolean {
  return path === 'journal.log' || /^(?:sections\/commits|audit)\//.test(path);
}

/** What belongs to the data: not the lock, nor what a write has on its way or leaves behind. */
function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^lock(?:\.|$)|\.(?:new|old)$/.test(entry.name))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .toSorted();
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
