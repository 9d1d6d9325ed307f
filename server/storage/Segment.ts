import { join } from 'node:path';
import type { FileSystem } from './FileSystem.ts';

/** A file with a stretch of a log: `<first>.log`, or `<first>.packed` once it is complete. */
export interface Segment {
  /** The seq of its first entry. */
  readonly first: number;
  readonly path: string;
  readonly isPacked: boolean;
}

const namePattern = /^([1-9][0-9]{0,14})\.(log|packed)$/;

/**
 * The segments in a directory, in order. Where a segment is there in both forms, packing was cut
 * off; the one that is not packed is whole until it goes, and counts, so that it is packed again.
 */
export async function listSegments(fileSystem: FileSystem, directory: string): Promise<Segment[]> {
  const found = new Map<number, Segment>();
  for (const name of await fileSystem.list(directory)) {
    const [, first, form] = namePattern.exec(name) ?? [];
    if (first === undefined) continue;
    const isPacked = form === 'packed';
    if (!isPacked || !found.has(Number(first)))
      found.set(Number(first), { first: Number(first), path: join(directory, name), isPacked });
  }
  return [...found.values()].toSorted((a, b) => a.first - b.first);
}

/** Where the segment that begins with this entry is written. */
export function segmentAt(directory: string, first: number): Segment {
  return { first, path: join(directory, `${first}.log`), isPacked: false };
}

/** The same segment, packed. */
export function packedForm({ first, path }: Segment): Segment {
  return { first, path: path.replace(/\.log$/, '.packed'), isPacked: true };
}
