import { Buffer } from 'node:buffer';

const formatVersion = 1;

/** How a file of frames begins, so that one kind is never taken for another. */
export function fileHeader(kind: string): Buffer {
  return Buffer.from(`draagvlak ${kind} ${formatVersion}\n`);
}
