import { createHash } from 'node:crypto';

/** SHA-256 over pieces of text (UTF-8) or bytes, in hexadecimal. */
export function digest(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
