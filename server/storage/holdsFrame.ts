import type { Buffer } from 'node:buffer';
import type { OpenFile } from './FileSystem.ts';
import type { Frame } from './Frame.ts';
import { claimedLength, claimsOffset, decodeFrame, shortestFrame } from './Frame.ts';
import { readWhole } from './readWhole.ts';
import type { Stretch } from './readFrames.ts';

const chunkBytes = 1024 * 1024;

/**
 * Whether a sound frame for which `isIt` begins anywhere in a stretch. After bad bytes this is the
 * question that tells a torn tail from damage: a later frame shows that these had been whole.
 */
export async function holdsFrame(
  file: OpenFile,
  { from, to }: Stretch,
  isIt: (frame: Frame) => boolean,
): Promise<boolean> {
  // Chunks overlap by one byte less than the shortest frame: a frame's head is whole in one of them.
  for (let at = from; to - at >= shortestFrame; at += chunkBytes) {
    const chunk = await readWhole(file, at, Math.min(chunkBytes + shortestFrame - 1, to - at));
    for (const start of claims(chunk, at)) {
      const frame = await frameAt(file, { from: start, to });
      if (frame && isIt(frame)) return true;
    }
  }
  return false;
}

function claims(chunk: Buffer, offset: number): number[] {
  const starts: number[] = [];
  for (let at = 0; at + shortestFrame <= chunk.length; at++) {
    if (claimsOffset(chunk, at, offset + at)) starts.push(offset + at);
  }
  return starts;
}

async function frameAt(file: OpenFile, { from, to }: Stretch): Promise<Frame | null> {
  const length = claimedLength(await readWhole(file, from, shortestFrame), 0);
  if (length === null || from + length > to) return null;
  return decodeFrame(await readWhole(file, from, length), 0, from);
}
