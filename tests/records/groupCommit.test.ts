import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { partnerId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { Command } from '#shared/record/commands.ts';
import { continuesChain } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import { emptyRecord } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { JournalFrame } from '../../server/records/Journal.ts';
import { Records } from '../../server/records/Records.ts';
import type { Checkpoint } from '../../server/records/Records.ts';
import { service } from '../shared/smallNetwork.ts';
import { MemoryJournal } from '../support/MemoryJournal.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';

const adding = (id: string): Command => ({
  type: 'add-partner',
  partner: { id: partnerId.parse(id), name: `Gemeente ${id}`, type: 'municipality' },
});

/** A journal whose writes end when the test says so, well or badly. */
class HeldJournal extends MemoryJournal {
  readonly writes: { readonly events: readonly JournalFrame[]; end: (isGood: boolean) => void }[] =
    [];

  #ended = 0;

  override async append(events: readonly JournalFrame[]): Promise<void> {
    const isGood = await new Promise<boolean>((end) => this.writes.push({ events, end }));
    if (!isGood) throw new Error('the disk is full');
    await super.append(events);
  }

  /** Ends writes until there are none, by turns as `outcomes` says; well when it says no more. */
  async drain(outcomes: readonly boolean[] = []): Promise<void> {
    for (let idle = 0; idle < 20; idle += 1) {
      const write = this.writes[this.#ended];
      if (write) {
        write.end(outcomes[this.#ended] ?? true);
        this.#ended += 1;
        idle = 0;
      }
      await Promise.resolve();
    }
  }
}

async function open() {
  const kept: string[] = [];
  const journal = new HeldJournal(kept);
  const checkpoint = new MemoryKeptFile<Checkpoint>();
  const records = await Records.open({ journal, checkpoint });
  const told: RecordEvent[] = [];
  records.subscribe((events) => told.push(...events));
  const add = (id: string) =>
    records
      .perform(service, () => adding(id))
      .then(
        () => 'done',
        (reason: unknown) => (reason instanceof Refusal ? reason.code : String(reason)),
      );
  return { records, journal, kept, told, add };
}

const turns = async (count = 20) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

test('[J4] what comes while a write is under way goes to disk in the one after it, in order', async () => {
  const { records, journal, told, add } = await open();
  const answers = ['a', 'b', 'c', 'd'].map((id) => add(id));
  await turns();
  expect(journal.writes.map(({ events }) => events.length)).toEqual([1]);
  expect([records.state.seq, told.length]).toEqual([0, 0]);
  await journal.drain();
  expect(await Promise.all(answers)).toEqual(['done', 'done', 'done', 'done']);
  expect(journal.writes.map(({ events }) => events.length)).toEqual([1, 3]);
  expect(told.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  await records.close();
});

test('[J4] when a write fails, what was decided on top of it is refused too, and the next one goes on', async () => {
  const { records, journal, kept, told, add } = await open();
  const lost = ['a', 'b', 'c'].map((id) => add(id));
  await turns();
  await journal.drain([false]);
  expect(await Promise.all(lost)).toEqual(Array.from({ length: 3 }, () => 'storage-failed'));
  expect([records.state.seq, kept.length, told.length]).toEqual([0, 0, 0]);
  const again = add('a');
  await turns();
  journal.writes.at(-1)?.end(true);
  expect(await again).toBe('done');
  expect(Object.keys(records.state.partners)).toEqual(['a']);
});

test('[J4, A9] neither a no, nor that all is as asked, nor the same act again is said before what it rests on is on disk', async () => {
  const { records, journal, add } = await open();
  const act = { key: 'k', request: 'r', made: 'b' };
  const asked = [
    add('a'),
    // The id is taken, by an act that is not on disk.
    add('a'),
    records.perform(service, () => adding('b'), act).then(({ made }) => made),
    records.perform(service, () => adding('b'), act).then(({ made }) => made),
  ];
  const heard: unknown[] = [];
  for (const each of asked) each.then((answer) => heard.push(answer)).catch(() => undefined);
  await turns();
  expect(heard).toEqual([]);
  await journal.drain();
  expect(await Promise.all(asked)).toEqual(['done', 'already-exists', 'b', 'b']);
  expect(records.state.seq).toBe(2);
});

test('[J4] one write holds so many events and no more', async () => {
  const { journal, add } = await open();
  const count = limits.eventsPerWrite + 2;
  const answers = Array.from({ length: count }, (_, place) => add(`p${place}`));
  await turns(10 * count);
  await journal.drain();
  await Promise.all(answers);
  expect(journal.writes.map(({ events }) => events.length)).toEqual([1, limits.eventsPerWrite, 1]);
});

test('[J1, J4] whatever writes fail, the journal is one chain and holds exactly what was said to be done', async () => {
  const ids = fc.array(fc.nat(12), { minLength: 1, maxLength: 40 });
  const run = fc.record({ ids, fails: fc.array(fc.boolean(), { maxLength: 8 }), pause: fc.nat(9) });
  await fc.assert(
    fc.asyncProperty(run, async ({ ids: wanted, fails, pause }) => {
      const { records, journal, kept, told, add } = await open();
      const answers: Promise<string>[] = [];
      for (const [place, id] of wanted.entries()) {
        answers.push(add(`p${id}`));
        if (place % 10 === pause) await turns(pause);
      }
      await turns();
      for (let round = 0; round < wanted.length + 2; round += 1)
        await journal.drain(fails.map((isBad) => !isBad));
      const done = (await Promise.all(answers)).filter((answer) => answer === 'done').length;
      const events = kept.map((line) => JSON.parse(line) as RecordEvent);
      expect(events).toHaveLength(done);
      expect(told).toEqual(events);
      const end = events.reduce((state, event) => {
        expect(continuesChain(state, event)).toBe(true);
        return reduce(state, event);
      }, emptyRecord);
      expect(records.state).toEqual(end);
    }),
    { seed: 20261128, numRuns: 300 },
  );
});
