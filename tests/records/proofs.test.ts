import { describe, expect, test } from 'vitest';
import { partnerId } from '#shared/ids.ts';
import { hashEvent } from '#shared/record/events.ts';
import { MerkleTree } from '../../server/records/MerkleTree.ts';
import { Proofs } from '../../server/records/Proofs.ts';
import { Records } from '../../server/records/Records.ts';
import { FileJournal } from '../../server/storage/FileJournal.ts';
import { checkReceipt } from '../../server/verify/checkReceipt.ts';
import { readRecord } from '../../server/verify/readRecord.ts';
import { service } from '../shared/smallNetwork.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { MemoryJournal } from '../support/MemoryJournal.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';
import { testKey } from '../support/testKey.ts';

const onDisk = () => {
  const disk = new MemoryDisk();
  return () => FileJournal.open('/journal.log', disk);
};
const inMemory = () => {
  const kept: string[] = [];
  return async () => new MemoryJournal(kept);
};

async function open(openJournal: () => Promise<FileJournal | MemoryJournal>) {
  const journal = await openJournal();
  const records = await Records.open({ journal, checkpoint: new MemoryKeptFile() });
  return { records, proofs: await Proofs.open({ journal, records, key: testKey }) };
}

async function add(records: Records, ...ids: string[]): Promise<void> {
  for (const name of ids) {
    const partner = { id: partnerId.parse(name), name, type: 'municipality' } as const;
    await records.perform(service, () => ({ type: 'add-partner', partner }));
  }
}

async function written(records: Records, proofs: Proofs) {
  const lines: object[] = [];
  for await (const event of records.since(0)) lines.push(event);
  const head = { format: 'draagvlak-head', version: 1, ...proofs.head() };
  const text = [...lines, head].map((line) => `${JSON.stringify(line)}\n`).join('');
  return readRecord(new TextEncoder().encode(text));
}

describe.each([
  ['memory', inMemory],
  ['file', onDisk],
])('[J2] the proofs of a record on a %s journal', (_, makePlace) => {
  test('follow the record, and are the same after a restart', async () => {
    const place = makePlace();
    const { records, proofs } = await open(place);
    const tree = new MerkleTree();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await add(records, name);
      tree.append(records.state.hash);
      expect(proofs.head()).toMatchObject({ seq: tree.size, root: tree.root(tree.size) });
    }
    await records.close();
    const again = await open(place);
    expect(again.proofs.head()).toEqual(proofs.head());
    await add(again.records, 'f');
    const record = await written(again.records, again.proofs);
    for (let seq = 1; seq <= 6; seq += 1) {
      const receipt = await again.proofs.receipt(seq);
      const by = { where: 'receipt', key: testKey.publicKey };
      expect(checkReceipt(receipt, record, by)).toContain(`event ${seq} `);
    }
    expect(await again.proofs.receipt(7)).toBeNull();
    expect(await again.proofs.receipt(0)).toBeNull();
  });

  test('the head of an earlier moment can still be given', async () => {
    const { records, proofs } = await open(makePlace());
    await add(records, 'a', 'b');
    const early = proofs.head();
    const { state } = records;
    await add(records, 'c', 'd');
    expect(proofs.head(state)).toEqual(early);
    expect(proofs.head()).not.toEqual(early);
  });
});

test('[J2] before the first event there is a head too', async () => {
  const { proofs } = await open(inMemory());
  expect(proofs.head()).toMatchObject({ seq: 0, root: new MerkleTree().root(0) });
});

test('[J1] [J2] a chain that broke behind the checkpoint is noticed at the next start', async () => {
  const kept: string[] = [];
  const checkpoint = new MemoryKeptFile<never>();
  const journal = new MemoryJournal(kept);
  const records = await Records.open({ journal, checkpoint });
  await add(records, 'a', 'b', 'c');
  await records.checkpoint();
  const altered = JSON.parse(kept[1] ?? '') as { hash: string };
  const changed = { ...altered, at: '2020-01-01T00:00:00.000Z' };
  kept[1] = JSON.stringify({ ...changed, hash: hashEvent(changed) });
  const again = new MemoryJournal(kept);
  const opened = await Records.open({ journal: again, checkpoint });
  const proofs = Proofs.open({ journal: again, records: opened, key: testKey });
  await expect(proofs).rejects.toMatchObject({ code: 'chain-broken' });
});
