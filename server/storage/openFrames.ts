import type { Buffer } from 'node:buffer';
import { dirname } from 'node:path';
import { fileHeader } from './fileHeader.ts';
import type { FileSystem, OpenFile } from './FileSystem.ts';
import type { Frame } from './Frame.ts';
import { holdsFrame } from './holdsFrame.ts';
import { readFrames } from './readFrames.ts';
import { readWhole } from './readWhole.ts';
import { StorageDamaged } from './StorageDamaged.ts';
import { writeWhole } from './writeWhole.ts';

export interface FrameFilePlace {
  readonly fileSystem: FileSystem;
  readonly path: string;
  /** One word, written into the file, so that one kind is never taken for another. */
  readonly kind: string;
  /** Where looking at the file may begin; without it, everything is looked at. */
  readonly from?: FramePlace | undefined;
  /**
   * Up to where the file was on the disk when a frame was written, in bytes. Without it: up to that
   * frame, as each is synced before the next is written.
   */
  readonly syncedBefore?: ((frame: Frame) => number) | undefined;
}

/** The end of a frame: bytes from the start of the file, and parts before it. */
export interface FramePlace {
  readonly offset: number;
  readonly partCount: number;
}

/** What opening a file found out about it. */
export interface OpenedFrames {
  readonly file: OpenFile;
  /** Where the first frame begins. */
  readonly start: number;
  /** Where the next frame goes. */
  readonly end: number;
  readonly partCount: number;
  /** Where some of the frames begin, at least `markDistance` apart. */
  readonly marks: readonly number[];
}

/** Bytes between two places where a reader can begin without having read what is before. */
export const markDistance = 64 * 1024;

/**
 * Opens or makes a file of frames. A torn end was never acknowledged and is cut off. Bad bytes of
 * which a sound frame behind them says that they were on the disk are damage: StorageDamaged, and
 * the file stays as it is.
 *
 * A flipped bit in the very last frame cannot be told from a write that was cut off, and counts as
 * one; nothing on the disk could show that this frame had been acknowledged.
 */
export async function openFrames(place: FrameFilePlace): Promise<OpenedFrames> {
  const file = await place.fileSystem.open(place.path, 'keep');
  try {
    const start = await openHeader(place, file);
    return await survey(place, { file, start });
  } catch (error) {
    // The first error is the one to report.
    await file.close().catch(() => undefined);
    throw error;
  }
}

async function openHeader({ fileSystem, path, kind }: FrameFilePlace, file: OpenFile) {
  const header = fileHeader(kind);
  const size = await file.size();
  const found = await readWhole(file, 0, Math.min(size, header.length));
  if (size > header.length ? !found.equals(header) : !isTornHeader(found, header)) {
    const wanted = JSON.stringify(header.toString());
    throw new StorageDamaged({ file: path, offset: 0 }, `it does not begin with ${wanted}`);
  }
  if (size > header.length) return header.length;
  // What is there already needs no room: a full disk can still be read.
  if (!found.equals(header)) await writeWhole(file, header, 0);
  await fileSystem.syncDirectory(dirname(path));
  return header.length;
}

/** A power cut while the file was made may leave it short, or zero where the disk did not get to. */
function isTornHeader(found: Buffer, header: Buffer): boolean {
  return found.every((byte, index) => byte === 0 || byte === header[index]);
}

async function survey(
  place: FrameFilePlace,
  { file, start }: { file: OpenFile; start: number },
): Promise<OpenedFrames> {
  const { path, from } = place;
  const size = await file.size();
  let { offset: end, partCount } = from ?? { offset: start, partCount: 0 };
  if (end > size) throw new StorageDamaged({ file: path, offset: size }, 'more was in it');
  const marks = [end];
  for await (const frames of readFrames(file, { from: end, to: size })) {
    for (const frame of frames) {
      if (frame.start - (marks.at(-1) ?? 0) >= markDistance) marks.push(frame.start);
      end = frame.end;
      partCount += frame.parts.length;
    }
  }
  if (end < size) await cutTornTail(place, { file, end, size });
  // A server that was killed may have left frames that are written but on no disk yet. From here on
  // they count as durable, so they have to be; and a new header with them.
  await file.datasync();
  return { file, start, end, partCount, marks };
}

async function cutTornTail(
  { path, syncedBefore = ({ start }) => start }: FrameFilePlace,
  tail: { file: OpenFile; end: number; size: number },
) {
  const wasSynced = (frame: Frame) => syncedBefore(frame) > tail.end;
  if (await holdsFrame(tail.file, { from: tail.end + 1, to: tail.size }, wasSynced)) {
    throw new StorageDamaged({ file: path, offset: tail.end }, 'unreadable, with more behind it');
  }
  await tail.file.truncate(tail.end);
}
