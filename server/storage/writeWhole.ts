import type { OpenFile } from './FileSystem.ts';

/**
 * Writes all the bytes at a position. A disk that is nearly full takes a part and reports no error:
 * the rest is offered again, and either fits or brings the error out.
 */
export async function writeWhole(file: OpenFile, bytes: Uint8Array, position: number) {
  let done = 0;
  while (done < bytes.length) {
    const count = await file.write(bytes.subarray(done), position + done);
    if (count <= 0) throw new Error(`the disk took ${done} of ${bytes.length} bytes`);
    done += count;
  }
}
