import { describe, expect, test } from 'vitest';
import { partnerId } from '#shared/ids.ts';
import { hashEvent } from '#shared/record/events.ts';
import { MerkleTree } from '../../server/records/MerkleTree.ts';
import { Proofs } from '../../server/records/Proofs.ts';
import { Records } from '../../server/records/Records.ts';
import type { Checkpoint } from '../../server/records/Records.ts';
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

async function open(
  openJournal: () => Promise<FileJournal | MemoryJournal>,
  checkpoint = new MemoryKeptFile<Checkpoint>(),
) {
  const journal = await openJournal();
  const records = await Records.open({ journal, checkpoint });
  return { records, proofs: new Proofs(records, testKey) };
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

test('[J2] from a checkpoint and the tail behind it the tree is the same, and every receipt good', async () => {
  const place = onDisk();
  const checkpoint = new MemoryKeptFile<Checkpoint>();
  const { records, proofs } = await open(place, checkpoint);
  const names = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `p${from + index}`);
  await add(records, ...names(0, 130));
  await records.checkpoint();
  const { json } = checkpoint;
  await add(records, ...names(130, 200));
  await records.close();
  checkpoint.json = json;
  const again = await open(place, checkpoint);
  expect(again.proofs.head()).toEqual(proofs.head());
  await again.records.checkHistory();
  const record = await written(again.records, again.proofs);
  for (const seq of [1, 63, 64, 65, 66, 128, 129, 130, 131, 193, 199, 200]) {
    const receipt = await again.proofs.receipt(seq);
    expect(checkReceipt(receipt, record, { where: 'receipt' })).toContain(`event ${seq} `);
  }
});

test('[J1] [J2] what broke behind the checkpoint is found when the history is read through', async () => {
  const kept: string[] = [];
  const checkpoint = new MemoryKeptFile<Checkpoint>();
  const { records } = await open(async () => new MemoryJournal(kept), checkpoint);
  await add(records, 'a', 'b', 'c');
  await records.checkHistory();
  await records.checkpoint();
  const [, whole = ''] = kept;
  const altered = { ...(JSON.parse(whole) as object), at: '2020-01-01T00:00:00.000Z' };
  kept[1] = JSON.stringify({ ...altered, hash: hashEvent(altered) });
  const again = await open(async () => new MemoryJournal(kept), checkpoint);
  await expect(again.records.checkHistory()).rejects.toThrow('Event 2 does not fit');
  kept[1] = whole;
  const { leaves = '' } = (await checkpoint.read()) ?? {};
  checkpoint.json = (checkpoint.json ?? '').replace(leaves.slice(64, 128), '0'.repeat(64));
  const third = await open(async () => new MemoryJournal(kept), checkpoint);
  await expect(third.records.checkHistory()).rejects.toThrow('Event 2 does not fit');
});
