import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { filesAtHand } from './filesAtHand.ts';
import type { FilesAtHand, Trace } from './filesAtHand.ts';
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

/**
 * Takes hold of what a data directory holds at one moment, while a server may be writing: just what
 * a `kill -9` at that moment would have left, of which a start makes good what was half done.
 *
 * Files that only grow (record, commit log, audit log) are measured until two looks in a row say the
 * same, which therefore held for all of them at the moment between the two. All others rest most of
 * the time: they are looked at before and after, and when one moved it begins anew. As every file is
 * open by then, whatever is packed away, replaced or removed from here on can still be read.
 *
 * `files`: for tests in which something moves at a given moment.
 *
 * @throws Error when the directory does not come to rest for half a minute.
 */
export async function holdMoment(
  directory: string,
  files: FilesAtHand = filesAtHand,
): Promise<HeldMoment> {
  for (let count = 0; count < tries; count += 1) {
    const held = tryToHold(directory, files);
    if (held) return held;
    await rest(restMilliseconds);
  }
  throw new Error(`${directory} does not come to rest. Try again when it is less busy.`);
}

// In one go: the shorter it takes, the less can move meanwhile.
function tryToHold(directory: string, at: FilesAtHand): HeldMoment | null {
  const opened: OpenedFile[] = [];
  const release = (): void => opened.forEach(({ handle }) => at.close(handle));
  try {
    const before = quietIn(directory, at);
    for (const path of at.list(directory))
      opened.push({ path, handle: at.open(join(directory, path)) });
    const isOpen = describeQuiet(opened, ({ handle }) => at.traceOfOpen(handle)) === before;
    const moment = measure(opened, at);
    if (isOpen && moment && quietIn(directory, at) === before) return { ...moment, release };
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
function measure(
  opened: readonly OpenedFile[],
  disk: FilesAtHand,
): Omit<HeldMoment, 'release'> | null {
  const growing = opened.filter(({ path }) => isGrowing(path));
  const look = () => growing.map(({ handle }) => written(disk.traceOfOpen(handle))).join('\n');
  let last = look();
  for (let count = 0; count < looks; count += 1) {
    const at = Date.now();
    const files = opened.map((file) => ({
      ...file,
      bytes: Number(disk.traceOfOpen(file.handle).size),
    }));
    const now = look();
    if (now === last) return { at, files };
    last = now;
  }
  return null;
}

/** The files that rest, each with its trace, and the names of the others. */
function quietIn(directory: string, at: FilesAtHand): string {
  const files = at.list(directory).map((path) => ({ path }));
  return describeQuiet(files, ({ path }) => at.traceOf(join(directory, path)));
}

function describeQuiet<File extends { readonly path: string }>(
  files: readonly File[],
  read: (file: File) => Trace,
): string {
  return files
    .map((file) => (isGrowing(file.path) ? file.path : `${file.path} ${written(read(file))}`))
    .join('\n');
}

function written({ ino, size, mtimeNs }: Trace): string {
  return `${ino} ${size} ${mtimeNs}`;
}

function isGrowing(path: string): boolean {
  return path === 'journal.log' || /^(?:sections\/commits|audit)\//.test(path);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
