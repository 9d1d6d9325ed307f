import { Buffer } from 'node:buffer';
import type { OpenFile } from './FileSystem.ts';

/**
 * Exactly the bytes of a stretch that the file is known to have. Fewer is an error, never the end:
 * a failing disk must not look like a torn tail. The buffer is new, so views of it stay good.
 */
export async function readWhole(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    const count = await file.read(bytes.subarray(done), position + done);
    if (count <= 0) throw new Error(`the disk gave ${done} of ${length} bytes at ${position}`);
    done += count;
  }
  return bytes;
}
