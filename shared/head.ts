import { canonicalJson } from './canonicalJson.ts';

/**
 * The record at one moment, in a few numbers that stand for all of it: whoever keeps a head can tell
 * later whether the record up to there is still the same [J2]. All but `seq` is lower-case
 * hexadecimal.
 */
export interface Head {
  /** How many events; the number of the last one. */
  readonly seq: number;
  /** Hash of the last event: the end of the chain. */
  readonly hash: string;
  /** Root of the Merkle tree over the hashes of all events so far. */
  readonly root: string;
  /** The Ed25519 public key, 32 bytes. */
  readonly key: string;
  /** Over `headStatement`, 64 bytes. */
  readonly signature: string;
}

/**
 * What the signature of a head is over. The first line keeps it from being taken for anything else
 * this key could ever sign. It names the key, and no time: the events have theirs, and so one seq has
 * one statement.
 */
export function headStatement({ seq, hash, root, key }: Omit<Head, 'signature'>): string {
  return `draagvlak head 1\n${canonicalJson({ seq, hash, root, key })}`;
}
