import { join } from 'node:path';
import type { KeptCheckpoint } from './CheckpointFile.ts';
import { CheckpointFile } from './CheckpointFile.ts';
import type { FileSystem } from './FileSystem.ts';
import { FrameFile } from './FrameFile.ts';
import type { FramePlace } from './openFrames.ts';
import { readSegment } from './readSegment.ts';
import type { Segment } from './Segment.ts';
import { listSegments, segmentAt } from './Segment.ts';
import { StorageDamaged } from './StorageDamaged.ts';

export interface LogPlace {
  readonly fileSystem: FileSystem;
  readonly doc: string;
  /** The log's own directory, which exists. */
  readonly directory: string;
  /** Bytes from which a segment is complete. */
  readonly segmentBytes: number;
}

/** A segment with a part of it to skip. */
export interface TailSegment extends Segment {
  readonly from?: FramePlace | undefined;
  /** Where it ended when the log was opened, in bytes; not said of one that nothing is added to. */
  readonly to?: number | undefined;
}

export interface OpenedLog {
  readonly frames: FrameFile;
  /** The segment that is written, and from where it has to be read. */
  readonly head: TailSegment;
  readonly checkpoint: KeptCheckpoint | null;
  readonly checkpointFile: CheckpointFile;
  /** What lies behind the checkpoint and before that segment. */
  readonly before: readonly TailSegment[];
  /** How much that is. */
  readonly bytesBefore: number;
}

/**
 * Opens or makes a log's files, looking only at what lies behind its checkpoint.
 *
 * @throws StorageDamaged when an entry is missing or unreadable there.
 */
export async function openLog(place: LogPlace): Promise<OpenedLog> {
  const { fileSystem, directory } = place;
  const checkpointFile = new CheckpointFile(fileSystem, join(directory, 'checkpoint'));
  const checkpoint = await checkpointFile.read();
  const segments = await listSegments(fileSystem, directory);
  const head = segments.at(-1) ?? segmentAt(directory, 1);
  const behind = tailOf(segments.length > 0 ? segments : [head], checkpoint);
  if (!behind || head.isPacked) throw missing(place);
  const bytesBefore = await readBefore(fileSystem, behind);
  const from = behind.at(-1)?.from;
  const frames = await FrameFile.open({ fileSystem, path: head.path, kind: 'updates', from });
  const lastSeq = head.first - 1 + frames.partCount;
  if (checkpoint && checkpoint.seq > lastSeq) {
    await frames.close();
    throw new StorageDamaged({ file: head.path, offset: frames.end }, 'more was in it');
  }
  const before = behind.slice(0, -1);
  return { frames, head: { ...head, from }, checkpoint, checkpointFile, before, bytesBefore };
}

// The segments from the one in which reading begins; null when that one is not there.
function tailOf(
  segments: readonly Segment[],
  checkpoint: KeptCheckpoint | null,
): TailSegment[] | null {
  const { first, ...from } = checkpoint?.resume ?? { first: 1 };
  const index = segments.findIndex((segment) => segment.first === first);
  const [begin, ...rest] = segments.slice(index);
  if (index < 0 || !begin) return null;
  return [{ ...begin, from: 'offset' in from ? from : undefined }, ...rest];
}

// Behind the checkpoint there is more than one segment only when a crash cut off a compaction.
// Answers how many bytes of entries lie in all but the last, of which none may be missing.
async function readBefore(fileSystem: FileSystem, tail: readonly TailSegment[]): Promise<number> {
  let bytes = 0;
  for (const [index, next] of tail.entries()) {
    const segment = tail[index - 1];
    if (!segment) continue;
    let seq = segment.first - 1 + (segment.from?.partCount ?? 0);
    for await (const parts of readSegment(fileSystem, segment, { from: segment.from?.offset })) {
      seq += parts.length;
      for (const part of parts) bytes += part.length;
    }
    if (seq !== next.first - 1)
      throw new StorageDamaged({ file: next.path, offset: 0 }, 'entries before it are missing');
  }
  return bytes;
}

function missing({ directory }: LogPlace): StorageDamaged {
  return new StorageDamaged({ file: directory, offset: 0 }, 'a segment is missing');
}
