import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/canonicalJson.ts';
import type { Json } from '#shared/canonicalJson.ts';
import { continuesChain } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { emptyRecord } from '#shared/record/state.ts';
import { MerkleTree } from '../../records/MerkleTree.ts';
import { replay } from '../../rooms/replay.ts';
import type { LogEntry } from '../../rooms/UpdateLog.ts';
import { encodeLogEntry } from '../../storage/LogEntryCodec.ts';
import type { Stored } from '../../storage/Stored.ts';
import { keptParts } from './keptParts.ts';
import { MoveRefused } from './MoveRefused.ts';

/** What a place holds, by what it is of: SHA-256 sums, for all of it may be large. */
export type Sums = ReadonlyMap<string, string>;

/**
 * Reads all that a place holds, from the first event and entry on.
 *
 * @throws MoveRefused when the record is no chain, or what reading throws.
 */
export async function readSums(stored: Stored): Promise<Sums> {
  const sums = new Map([['the root of the record', await rootOf(stored)]]);
  for (const doc of await stored.docs()) {
    const log = await stored.updateLogs.open(doc);
    const { checkpoint, lastSeq } = log;
    const entries = createHash('sha256');
    const text = await replay(hashing(log.history(), entries), lastSeq);
    await log.close();
    sums.set(`the entries of ${doc}`, `${lastSeq} ${entries.digest('hex')}`);
    sums.set(`the text of ${doc}`, sumOf(canonicalJson(text as unknown as Json)));
    if (checkpoint)
      sums.set(`the checkpoint of ${doc}`, `${checkpoint.seq} ${sumOf(checkpoint.state)}`);
  }
  for (const part of keptParts)
    sums.set(part, sumOf(canonicalJson((await stored[part].read()) as Json)));
  for (const day of await stored.audit.days())
    sums.set(`the audit log of ${day}`, sumOf(await stored.audit.read(day)));
  return sums;
}

function sumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

// Of all they say: by whose hand, when, and what.
async function* hashing(
  entries: AsyncIterable<LogEntry>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<LogEntry> {
  for await (const entry of entries) {
    hash.update(encodeLogEntry(entry));
    yield entry;
  }
}

/** The Merkle root over the journal, of which each event must continue the one before [J2]. */
async function rootOf({ journal }: Stored): Promise<string> {
  const tree = new MerkleTree();
  let last: Pick<RecordEvent, 'seq' | 'hash'> = emptyRecord;
  for await (const entry of journal.read({ offset: 0 })) {
    const event = entry.event as unknown as RecordEvent;
    if (!continuesChain(last, event))
      throw new MoveRefused(`The chain of the record is broken at event ${tree.size + 1}.`);
    tree.append(event.hash);
    last = event;
  }
  return `${tree.root(tree.size)} over ${tree.size} events`;
}
