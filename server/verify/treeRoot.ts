import { Buffer } from 'node:buffer';
import { digest } from './digest.ts';

/** The Merkle tree hash of RFC 9162, section 2.1.1, over the hashes of events, in hexadecimal. */
export function treeRoot(hashes: readonly string[]): string {
  if (hashes.length === 0) return digest();
  const [only] = hashes;
  if (hashes.length === 1 && only !== undefined)
    return digest(Uint8Array.of(0), Buffer.from(only, 'hex'));
  let left = 1;
  while (left * 2 < hashes.length) left *= 2;
  const halves = [hashes.slice(0, left), hashes.slice(left)].map(treeRoot);
  return digest(Uint8Array.of(1), ...halves.map((half) => Buffer.from(half, 'hex')));
}
