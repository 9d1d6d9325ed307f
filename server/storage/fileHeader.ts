import { Buffer } from 'node:buffer';

import { dataFormat } from './dataFormat.ts';

/** How a file of frames begins, so that one kind is never taken for another. */
export function fileHeader(kind: string): Buffer {
  return Buffer.from(`draagvlak ${kind} ${dataFormat.files}\n`);
}
