import type { Buffer } from 'node:buffer';
import type { OpenFile } from './FileSystem.ts';
import type { Frame } from './Frame.ts';
import { claimedLength, decodeFrame } from './Frame.ts';
import { readWhole } from './readWhole.ts';

const chunkBytes = 1024 * 1024;

/** A stretch of a file, in bytes from its start. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The frames of a stretch that begins with one, a chunk of the file at a time. Stops before the
 * first that is not whole and sound, so where the last one ends is where the good bytes end.
 */
export async function* readFrames(file: OpenFile, { from, to }: Stretch): AsyncGenerator<Frame[]> {
  let at = from;
  let wanted = chunkBytes;
  while (at < to) {
    const chunk = await readWhole(file, at, Math.min(wanted, to - at));
    const frames = framesOf(chunk, at);
    const last = frames.at(-1);
    if (last) yield frames;
    at = last?.end ?? at;
    wanted = chunkBytes;
    if (last) continue;
    const length = claimedLength(chunk, 0) ?? 0;
    if (length <= chunk.length || at + length > to) return;
    wanted = length;
  }
}

function framesOf(chunk: Buffer, offset: number): Frame[] {
  const frames: Frame[] = [];
  let at = 0;
  for (;;) {
    const frame = decodeFrame(chunk, at, offset + at);
    if (!frame) return frames;
    frames.push(frame);
    at = frame.end - offset;
  }
}
