import { Buffer } from 'node:buffer';
import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from './FileSystem.ts';
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

const formatVersion = 1;
/** Bytes between two places where a reader can begin without having read what is before. */
export const markDistance = 64 * 1024;

/**
 * Opens or makes a file of frames. A torn last frame was never acknowledged and is cut off. Bad
 * bytes with a sound frame behind them are damage: StorageDamaged, and the file stays as it is.
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
  const header = Buffer.from(`draagvlak ${kind} ${formatVersion}\n`);
  const size = await file.size();
  const found = await readWhole(file, 0, Math.min(size, header.length));
  if (size > header.length ? !found.equals(header) : !isTornHeader(found, header)) {
    const wanted = JSON.stringify(header.toString());
    throw new StorageDamaged({ file: path, offset: 0 }, `it does not begin with ${wanted}`);
  }
  if (size > header.length) return header.length;
  await writeWhole(file, header, 0);
  await fileSystem.syncDirectory(dirname(path));
  return header.length;
}

/** A power cut while the file was made may leave it short, or zero where the disk did not get to. */
function isTornHeader(found: Buffer, header: Buffer): boolean {
  return found.every((byte, index) => byte === 0 || byte === header[index]);
}

async function survey(
  { path }: FrameFilePlace,
  { file, start }: { file: OpenFile; start: number },
): Promise<OpenedFrames> {
  const size = await file.size();
  const marks = [start];
  let end = start;
  let partCount = 0;
  for await (const frames of readFrames(file, { from: start, to: size })) {
    for (const frame of frames) {
      if (frame.start - (marks.at(-1) ?? 0) >= markDistance) marks.push(frame.start);
      end = frame.end;
      partCount += frame.parts.length;
    }
  }
  if (end < size) await cutTornTail(path, { file, end, size });
  // A server that was killed may have left frames that are written but on no disk yet. From here on
  // they count as durable, so they have to be; and a new header with them.
  await file.datasync();
  return { file, start, end, partCount, marks };
}

async function cutTornTail(path: string, tail: { file: OpenFile; end: number; size: number }) {
  if (await holdsFrame(tail.file, { from: tail.end + 1, to: tail.size })) {
    throw new StorageDamaged({ file: path, offset: tail.end }, 'unreadable, with more behind it');
  }
  await tail.file.truncate(tail.end);
}
