import { headStatement } from '#shared/head.ts';
import type { Head } from '#shared/head.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { genesisHash } from '#shared/record/state.ts';
import { MerkleTree } from '../../server/records/MerkleTree.ts';
import { testKey } from './testKey.ts';

/** The head over events, signed with the test key. */
export function headOver(events: readonly RecordEvent[]): Head {
  const tree = new MerkleTree();
  for (const { hash } of events) tree.append(hash);
  const seq = events.length;
  const hash = events.at(-1)?.hash ?? genesisHash;
  const unsigned = { seq, hash, root: tree.root(seq), key: testKey.publicKey };
  return { ...unsigned, signature: testKey.sign(headStatement(unsigned)) };
}
