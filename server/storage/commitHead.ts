import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Frame } from './Frame.ts';

/** What stands in the commit log before the entries of one append. */
export interface CommitHead {
  readonly doc: string;
  /** The seq of the first entry. */
  readonly first: number;
  /** How many entries follow. */
  readonly count: number;
  /** Up to where the file was on the disk by then, in bytes. */
  readonly synced: number;
}

/** string doc | varuint first | varuint count | varuint synced */
export function encodeCommitHead({ doc, first, count, synced }: CommitHead): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, doc);
    encoding.writeVarUint(encoder, first);
    encoding.writeVarUint(encoder, count);
    encoding.writeVarUint(encoder, synced);
  });
}

export function decodeCommitHead(bytes: Uint8Array): CommitHead {
  const decoder = decoding.createDecoder(bytes);
  return {
    doc: decoding.readVarString(decoder),
    first: decoding.readVarUint(decoder),
    count: decoding.readVarUint(decoder),
    synced: decoding.readVarUint(decoder),
  };
}

/** Up to where the commit log was on the disk when a frame of it was written, in bytes. */
export function syncedBefore({ parts }: Frame): number {
  const [head] = parts;
  return head ? decodeCommitHead(head.bytes).synced : 0;
}
