import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';

/**
 * A frame is what one write puts into a file, and with it what one fdatasync makes durable:
 *
 *     u32 length of the body | u32 crc32 of the body | body
 *     body: u48 offset of this frame in the file | (u32 length | bytes) for each part
 *
 * Numbers are little-endian. A whole batch is one frame, so that a write that was cut off can only
 * ever spoil the last frame, in whatever order the disk took its sectors. The offset lets a
 * damaged file be searched for later frames, and gives away bytes that ended up in the wrong place.
 */
export interface Frame {
  /** Bytes from the start of the file. */
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

export interface Part {
  /** Where reading has to begin to get this part first: for the first one, its frame's start. */
  readonly start: number;
  readonly end: number;
  readonly bytes: Buffer;
}

const checkedFrom = 8;
const partsFrom = 14;
const partHead = 4;

/** Nothing shorter is a frame. Above all no run of zeros is, which is what a power cut may leave. */
export const shortestFrame = partsFrom + partHead;
/** Bytes. More is refused when writing, and is damage when reading. */
export const longestFrame = 64 * 1024 * 1024;

/** How long the frame of these parts will be, in bytes. */
export function frameLength(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + partHead + part.length, partsFrom);
}

/** The bytes to write at this offset, and at no other. */
export function encodeFrame(parts: readonly Uint8Array[], offset: number): Buffer {
  const frame = Buffer.allocUnsafe(frameLength(parts));
  frame.writeUIntLE(offset, checkedFrom, 6);
  let at = partsFrom;
  for (const part of parts) {
    frame.set(part, frame.writeUInt32LE(part.length, at));
    at += partHead + part.length;
  }
  frame.writeUInt32LE(frame.length - checkedFrom, 0);
  frame.writeUInt32LE(crc32(frame.subarray(checkedFrom)), 4);
  return frame;
}

/** The length that the bytes at `at` claim for their frame, or null where no frame can begin. */
export function claimedLength(chunk: Buffer, at: number): number | null {
  if (chunk.length - at < shortestFrame) return null;
  const length = checkedFrom + chunk.readUInt32LE(at);
  return length >= shortestFrame && length <= longestFrame ? length : null;
}

/** Whether the bytes at `at` say that they are a frame which belongs at this offset. */
export function claimsOffset(chunk: Buffer, at: number, offset: number): boolean {
  return (
    chunk.readUInt32LE(at + checkedFrom) === offset % 2 ** 32 &&
    chunk.readUInt16LE(at + checkedFrom + 4) === Math.floor(offset / 2 ** 32)
  );
}

/** The frame at `at` of a chunk, which is `offset` in the file; null if it is not whole and sound. */
export function decodeFrame(chunk: Buffer, at: number, offset: number): Frame | null {
  const length = claimedLength(chunk, at);
  if (length === null || at + length > chunk.length) return null;
  const checked = chunk.subarray(at + checkedFrom, at + length);
  if (!claimsOffset(chunk, at, offset) || crc32(checked) !== chunk.readUInt32LE(at + 4))
    return null;
  return {
    start: offset,
    end: offset + length,
    parts: partsOf(chunk.subarray(at, at + length), offset),
  };
}

function partsOf(frame: Buffer, offset: number): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let at = partsFrom;
  while (at < frame.length) {
    const from = at + partHead;
    const end = from + frame.readUInt32LE(at);
    parts.push({ start: offset + start, end: offset + end, bytes: frame.subarray(from, end) });
    start = at = end;
  }
  return parts;
}
