import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/canonicalJson.ts';
import type { Json } from '#shared/canonicalJson.ts';
import type { DocumentJson } from '#shared/document.ts';
import type { Journal } from '../records/Journal.ts';
import type { KeptFile } from '../records/KeptFile.ts';
import { Records } from '../records/Records.ts';
import type { Checkpoint } from '../records/Records.ts';
import { SigningKey } from '../records/SigningKey.ts';
import type { SigningKeyContent } from '../records/SigningKey.ts';
import { docOf } from '../rooms/Epochs.ts';
import { replay } from '../rooms/replay.ts';
import type { UpdateLogs } from '../rooms/UpdateLog.ts';
import type { Contents } from './Manifest.ts';

/** Stores of any kind, open and at rest. */
export interface ReadStores {
  readonly journal: Journal;
  readonly updateLogs: UpdateLogs;
  readonly checkpoint: KeptFile<unknown>;
  readonly signingKey: KeptFile<unknown>;
}

/**
 * Reads all of the record and of every text, from the first event and entry on, and says what is
 * there. Two stores of which this is the same hold the same.
 *
 * @throws ChainBroken or StorageDamaged when something in them does not add up.
 */
export async function readContents(stores: ReadStores): Promise<Contents> {
  const { journal, checkpoint } = stores;
  const kept = checkpoint as KeptFile<Checkpoint>;
  const records = await Records.open({ journal, checkpoint: kept });
  await records.checkHistory();
  const { seq, hash, sections } = records.state;
  const texts: Contents['texts'] = [];
  for (const { id, epoch } of Object.values(sections)) {
    for (let each = 1; each <= epoch; each += 1)
      texts.push(...(await readText(stores.updateLogs, docOf(id, each))));
  }
  const key = await publicKeyOf(stores.signingKey);
  return { record: { seq, hash, root: records.tree.root(seq), key }, texts };
}

async function readText(logs: UpdateLogs, doc: string): Promise<Contents['texts']> {
  if (!(await logs.exists(doc))) return [];
  const log = await logs.open(doc);
  try {
    const entries = log.lastSeq;
    const text = hashOf(await replay(log.history(), entries));
    return [{ log: doc, entries, text }];
  } finally {
    await log.close();
  }
}

function hashOf(text: DocumentJson): string {
  return createHash('sha256')
    .update(canonicalJson(text as unknown as Json))
    .digest('hex');
}

async function publicKeyOf(file: KeptFile<unknown>): Promise<string | null> {
  // Asked first, as opening makes a key where there is none.
  if ((await file.read()) === null) return null;
  return (await SigningKey.open(file as KeptFile<SigningKeyContent>)).publicKey;
}
