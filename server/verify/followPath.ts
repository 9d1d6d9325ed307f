import { Buffer } from 'node:buffer';
import { digest } from './digest.ts';

export interface Leaf {
  /** The hash that is in the leaf. */
  readonly hash: string;
  /** Its place, counted from 0, and how many leaves the tree has. */
  readonly place: number;
  readonly size: number;
}

/**
 * The root to which an inclusion path leads, by the procedure of RFC 9162, section 2.1.3.2; null when
 * the path cannot be one of this leaf in a tree of this size.
 */
export function followPath({ hash, place, size }: Leaf, path: readonly string[]): string | null {
  if (place >= size) return null;
  let [fn, sn] = [place, size - 1];
  let root = digest(Uint8Array.of(0), Buffer.from(hash, 'hex'));
  for (const beside of path) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      root = node(beside, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      root = node(root, beside);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 ? root : null;
}

function node(left: string, right: string): string {
  return digest(Uint8Array.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}

function half(number: number): number {
  return Math.floor(number / 2);
}
