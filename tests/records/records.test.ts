import { describe, expect, test, vi } from 'vitest';
import { recordShape } from '#shared/record/state.ts';
import { partnerId } from '#shared/ids.ts';
import type { Command } from '#shared/record/commands.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { limits } from '#shared/limits.ts';
import type { Journal, JournalFrame } from '../../server/records/Journal.ts';
import { Records } from '../../server/records/Records.ts';
import type { Checkpoint } from '../../server/records/Records.ts';
import { FileJournal } from '../../server/storage/FileJournal.ts';
import { KeptJsonFile } from '../../server/storage/KeptJsonFile.ts';
import { as, service } from '../shared/smallNetwork.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { MemoryJournal } from '../support/MemoryJournal.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';

const adding = (id: string): Command => ({
  type: 'add-partner',
  partner: { id: partnerId.parse(id), name: `Gemeente ${id}`, type: 'municipality' },
});

async function add(records: Records, ...ids: string[]): Promise<void> {
  for (const id of ids) await records.perform(service, () => adding(id));
}

/** A place to keep a record, and the record on it opened anew. */
interface Place {
  readonly checkpoint: MemoryKeptFile<Checkpoint>;
  readonly open: () => Promise<Records>;
}

function inMemory(): Place & { kept: string[] } {
  const kept: string[] = [];
  const checkpoint = new MemoryKeptFile<Checkpoint>();
  return {
    kept,
    checkpoint,
    open: () => Records.open({ journal: new MemoryJournal(kept), checkpoint }),
  };
}

function onDisk(): Place {
  const disk = new MemoryDisk();
  const checkpoint = new MemoryKeptFile<Checkpoint>();
  const open = async () =>
    Records.open({ journal: await FileJournal.open('/journal.log', disk), checkpoint });
  return { checkpoint, open };
}

const ofShape = (json: string, shape: number) =>
  json.replace(`"shape":${recordShape}`, `"shape":${shape}`);

describe.each([
  ['memory', inMemory],
  ['file', onDisk],
])('[J1] the record on a %s journal', (_, makePlace) => {
  test('is after a restart what it was, from the checkpoint and the tail behind it', async () => {
    const place = makePlace();
    const first = await place.open();
    await add(first, 'a', 'b');
    await first.checkpoint();
    const { json } = place.checkpoint;
    await add(first, 'c');
    await first.close();
    place.checkpoint.json = json;
    const second = await place.open();
    expect(second.state).toEqual(first.state);
    await add(second, 'd');
    await second.close();
    expect(Object.keys((await place.open()).state.partners)).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each<[string, (json: string) => string | null]>([
    ['deleted', () => null],
    ['cut off', (json) => json.slice(0, json.length / 2)],
    ['empty', () => '{}'],
    ['a list', () => '[]'],
    ['null inside', () => '{"position":null,"state":null}'],
    ['without its state', () => '{"position":{"offset":0}}'],
    ['without its tree', (json) => json.replace(/"leaves":"[^"]*",/, '')],
    ['with leaves too many', (json) => json.replace('"leaves":"', '"leaves":"00')],
    ['of an older shape', (json) => json.replace('"acts":', '"deeds":')],
    ['of another version', (json) => ofShape(json, 1).replace('Gemeente a', 'Gemeente x')],
    ['ahead of the journal', (json) => json.replace(/"offset":\d+/, '"offset":99999')],
    ['in the middle of an event', (json) => json.replace(/"offset":\d+/, '"offset":0.5')],
    ['before the first event', (json) => json.replace(/"offset":\d+/, '"offset":0')],
    ['of another record', (json) => json.replace(/"hash":"[0-9a-f]{6}/, '"hash":"000000')],
  ])('a checkpoint that is %s loses nothing', async (_title, damage) => {
    const place = makePlace();
    const first = await place.open();
    await add(first, 'a', 'b');
    await first.checkpoint();
    const damaged = damage(place.checkpoint.json ?? '');
    await add(first, 'c');
    await first.close();
    place.checkpoint.json = damaged;
    const second = await place.open();
    expect(second.state).toEqual(first.state);
    await add(second, 'd');
    expect(second.state.seq).toBe(4);
  });
});

describe('[J1] a journal that does not add up', () => {
  const tamper: [string, (lines: string[]) => string[]][] = [
    ['a changed word', ([a = '', b = '', c = '']) => [a, b.replace('Gemeente b', 'Gemeente x'), c]],
    ['an event taken out', ([a = '', , c = '']) => [a, c]],
    ['two events in another order', ([a = '', b = '', c = '']) => [a, c, b]],
    ['an event twice', ([a = '', b = '', c = '']) => [a, b, b, c]],
    [
      'an event without a hash',
      ([a = '', b = '', c = '']) => [a, b, c.replace(/"hash":"[^"]*"/, '"hash":""')],
    ],
  ];
  test.each(tamper)('%s is noticed, with or without a checkpoint', async (_, change) => {
    const { kept, checkpoint, open } = inMemory();
    await add(await open(), 'a', 'b', 'c');
    kept.splice(0, kept.length, ...change(kept));
    await expect(open()).rejects.toMatchObject({ code: 'chain-broken' });
    checkpoint.json = '{}';
    await expect(open()).rejects.toMatchObject({ code: 'chain-broken' });
  });
});

test('[J1] [J4] a journal that lost what the checkpoint still knows is not gone on with', async () => {
  const { kept, checkpoint, open } = inMemory();
  const records = await open();
  await add(records, 'a', 'b', 'c');
  await records.checkpoint();
  kept.pop();
  await expect(open()).rejects.toMatchObject({ code: 'chain-broken' });
  checkpoint.json = ofShape(checkpoint.json ?? '', 1);
  await expect(open()).rejects.toMatchObject({ code: 'chain-broken' });
});

/** A journal whose next appends wait, or fail. */
class HeldJournal extends MemoryJournal implements Journal {
  isHeld = false;
  failures = 0;
  readonly #held: (() => void)[] = [];

  override async append(events: readonly JournalFrame[]): Promise<void> {
    if (this.isHeld) await new Promise<void>((resolve) => this.#held.push(resolve));
    if (this.failures-- > 0) throw Object.assign(new Error('no'), { code: 'storage-failed' });
    await super.append(events);
  }

  letGo(): void {
    this.isHeld = false;
    this.#held.splice(0).forEach((resolve) => resolve());
  }
}

async function openHeld(): Promise<{ journal: HeldJournal; records: Records }> {
  const journal = new HeldJournal();
  return {
    journal,
    records: await Records.open({ journal, checkpoint: new MemoryKeptFile<Checkpoint>() }),
  };
}

describe('[J4] nothing counts before it is durable', () => {
  test('an act is neither seen nor told while it waits, and then in order', async () => {
    const { journal, records } = await openHeld();
    const told: number[] = [];
    records.subscribe((events) => told.push(...events.map(({ seq }) => seq)));
    journal.isHeld = true;
    const both = Promise.all([add(records, 'a'), add(records, 'b')]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(records.state.seq).toBe(0);
    expect(told).toEqual([]);
    journal.letGo();
    await both;
    expect(told).toEqual([1, 2]);
  });

  test('acts are decided one after another, each on all that came before', async () => {
    const { records } = await openHeld();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => add(records, 'a')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(records.state.seq).toBe(1);
  });

  test('what could not be kept is refused, changes nothing, and later acts go on', async () => {
    const { journal, records } = await openHeld();
    await add(records, 'a');
    const told = vi.fn<(events: readonly RecordEvent[]) => void>();
    records.subscribe(told);
    journal.failures = 1;
    const before = records.state;
    await expect(add(records, 'b')).rejects.toMatchObject({ code: 'storage-failed' });
    expect(records.state).toBe(before);
    expect(told).not.toHaveBeenCalled();
    await add(records, 'c');
    const events: RecordEvent[] = [];
    for await (const event of records.since(0)) events.push(event);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(Object.keys(records.state.partners)).toEqual(['a', 'c']);
  });
});

describe('[A9] the same key is the same act', () => {
  const act = (made: string, request = 'r') => ({ key: 'k', request, made });

  test('also after a restart, and only for the same person and request', async () => {
    const { open } = inMemory();
    const first = await open();
    const once = await first.perform(service, () => adding('a'), act('a'));
    expect(once).toMatchObject({ made: 'a', events: [{ seq: 1 }] });
    const second = await open();
    for (const records of [first, second]) {
      expect(await records.perform(service, () => adding('b'), act('b'))).toEqual({
        made: 'a',
        events: [],
      });
      const other = records.perform(service, () => adding('b'), act('b', 'another'));
      await expect(other).rejects.toMatchObject({ code: 'idempotency-mismatch' });
    }
    await expect(second.perform(as('ada'), () => adding('b'), act('b'))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('an act that could not be kept can be tried again', async () => {
    const { journal, records } = await openHeld();
    journal.failures = 1;
    await expect(records.perform(service, () => adding('a'), act('a'))).rejects.toThrow('saved');
    expect(await records.perform(service, () => adding('a'), act('a'))).toMatchObject({
      made: 'a',
    });
  });

  test('two at the same moment are one', async () => {
    const { records } = await openHeld();
    const both = await Promise.all(
      ['a', 'b'].map((id) => records.perform(service, () => adding(id), act(id))),
    );
    expect(both.map(({ made }) => made)).toEqual(['a', 'a']);
    expect(records.state.seq).toBe(1);
  });
});

describe('checkpoints', () => {
  test('are written now and then; one that fails is reported and costs nothing', async () => {
    const disk = new MemoryDisk();
    const checkpoint = await KeptJsonFile.open<Checkpoint>('/record.json', disk);
    const onCheckpointFailure = vi.fn<(reason: unknown) => void>();
    const records = await Records.open({
      journal: new MemoryJournal(),
      checkpoint,
      onCheckpointFailure,
    });
    const ids = Array.from({ length: limits.checkpointEvents }, (_, index) => `p${index}`);
    await add(records, ...ids.slice(1));
    expect(await checkpoint.read()).toBeNull();
    await add(records, 'p0');
    expect((await checkpoint.read())?.state).toEqual(records.state);
    await checkpoint.close();
    await records.checkpoint();
    expect(onCheckpointFailure).toHaveBeenCalledOnce();
    await add(records, 'later');
  });
});
