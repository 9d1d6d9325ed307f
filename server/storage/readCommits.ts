import { join } from 'node:path';
import { decodeCommitHead, syncedBefore } from './commitHead.ts';
import type { FileSystem } from './FileSystem.ts';
import { FrameFile } from './FrameFile.ts';
import type { FrameFilePlace } from './openFrames.ts';
import { Backlog } from './Backlog.ts';

export interface CommitPlace {
  readonly fileSystem: FileSystem;
  /** The commit log's own directory, which exists. */
  readonly directory: string;
}

const namePattern = /^([1-9][0-9]{0,14})\.log$/;

/** Where a file of the commit log is, by its number. */
export function commitFile({ fileSystem, directory }: CommitPlace, number: number): FrameFilePlace {
  const path = join(directory, `${number}.log`);
  return { fileSystem, path, kind: 'commits', syncedBefore };
}

/** The numbers of the files that are there, in order. */
export async function listCommitFiles({ fileSystem, directory }: CommitPlace): Promise<number[]> {
  const numbers = (await fileSystem.list(directory)).flatMap((name) => {
    const [, number] = namePattern.exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers.toSorted((a, b) => a - b);
}

/**
 * What the commit log holds, by document, drained or not.
 *
 * @throws StorageDamaged when something in it that was acknowledged cannot be read.
 */
export async function readCommits(
  place: CommitPlace,
  files: readonly number[],
): Promise<Map<string, Backlog>> {
  const found = new Map<string, Backlog>();
  for (const number of files) await readCommitFile(commitFile(place, number), { number, found });
  return found;
}

async function readCommitFile(
  place: FrameFilePlace,
  { number, found }: { number: number; found: Map<string, Backlog> },
): Promise<void> {
  const frames = await FrameFile.open(place);
  try {
    for await (const parts of frames.read(0)) {
      for (let at = 0; at < parts.length;) {
        const { doc, first, count } = decodeCommitHead(parts[at]?.bytes ?? new Uint8Array());
        const backlog = before(found, { doc, first });
        for (const { bytes } of parts.slice(at + 1, at + 1 + count)) backlog.add(bytes, number);
        backlog.markDurable(backlog.lastSeq);
        at += 1 + count;
      }
    }
  } finally {
    await frames.close();
  }
}

/** What was found before an entry, so that the entry fits behind it. */
function before(found: Map<string, Backlog>, { doc, first }: { doc: string; first: number }) {
  const known = found.get(doc);
  // What was refused, and could not be cut off, gives way to what took its place.
  known?.drop(first);
  if (known?.lastSeq === first - 1) return known;
  // A file whose removal came to nothing has entries that were drained, as were those after them.
  const anew = new Backlog(doc, first - 1);
  found.set(doc, anew);
  return anew;
}
