import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { continuesChain } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { emptyRecord } from '#shared/record/state.ts';
import { MerkleTree } from '../../records/MerkleTree.ts';
import { replay } from '../../rooms/replay.ts';
import type { UpdateLog } from '../../rooms/UpdateLog.ts';
import { encodeLogEntry } from '../../storage/LogEntryCodec.ts';
import type { Stored } from '../../storage/Stored.ts';
import { keptParts } from './keptParts.ts';

/** What two places hold, as far as it has to be the same, by what it is of. */
type Contents = Map<string, unknown>;

/** What two places hold differently, by name; empty when they are equal. Nothing may be writing. */
export async function differences(one: Stored, other: Stored): Promise<string[]> {
  const [contents, others] = [await contentsOf(one), await contentsOf(other)];
  const names = new Set([...contents.keys(), ...others.keys()]);
  return [...names].filter((name) => !isDeepStrictEqual(contents.get(name), others.get(name)));
}

async function contentsOf(stored: Stored): Promise<Contents> {
  const contents: Contents = new Map([['the root of the record', await rootOf(stored)]]);
  for (const doc of await stored.docs()) {
    const log = await stored.updateLogs.open(doc);
    contents.set(`the entries of ${doc}`, await fingerprintOf(log));
    contents.set(`the text of ${doc}`, await replay(log.history(), log.lastSeq));
    await log.close();
  }
  for (const part of keptParts) contents.set(part, await stored[part].read());
  for (const day of await stored.audit.days())
    contents.set(`the audit log of ${day}`, await stored.audit.read(day));
  return contents;
}

/** How many entries there are, and a hash over all they say: by whose hand, when, and what. */
async function fingerprintOf(log: Pick<UpdateLog, 'lastSeq' | 'history'>): Promise<string> {
  const hash = createHash('sha256');
  for await (const entry of log.history()) hash.update(encodeLogEntry(entry));
  return `${log.lastSeq} ${hash.digest('hex')}`;
}

/** The Merkle root over the journal, of which each event must continue the one before [J2]. */
async function rootOf({ journal }: Stored): Promise<string> {
  const tree = new MerkleTree();
  let last: Pick<RecordEvent, 'seq' | 'hash'> = emptyRecord;
  for await (const entry of journal.read({ offset: 0 })) {
    const event = entry.event as unknown as RecordEvent;
    if (!continuesChain(last, event)) return `broken at event ${event.seq} of ${tree.size + 1}`;
    tree.append(event.hash);
    last = event;
  }
  return `${tree.root(tree.size)} over ${tree.size} events`;
}
