import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AmendmentId, PersonId, SectionId } from '#shared/ids.ts';
import type { LogEntry, Origin, UpdateLog, UpdateLogs } from '../../server/rooms/UpdateLog.ts';

/** Makes an empty storage; each call of `restart` gives it as a new process would find it. */
export type MakeUpdateLogs = () => Promise<{ restart(): Promise<UpdateLogs> }>;

type NewEntry = Omit<LogEntry, 'seq'>;

const person = 'p' as PersonId;
const origins: Origin[] = [
  { kind: 'person', person },
  {
    kind: 'amendment',
    amendment: 'a' as AmendmentId,
    attempt: 'één',
    person,
    wording: { kind: 'paragraph', runs: [{ text: '“Zo” staat het er.', bold: true }] },
  },
  { kind: 'move', from: 's1' as SectionId, to: 's2' as SectionId, person },
  { kind: 'seed' },
  { kind: 'import', person },
  { kind: 'restore', from: { epoch: 1, seq: 3 }, retired: [1, 2] },
  { kind: 'repair' },
];
const newEntry: fc.Arbitrary<NewEntry> = fc.record({
  at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  origin: fc.constantFrom(...origins),
  update: fc.uint8Array({ maxLength: 300 }),
});

/** What every storage of update logs must do. */
export function describeUpdateLog(name: string, make: MakeUpdateLogs): void {
  const openNew = async () => (await (await make()).restart()).open('doc@1');

  describe(`update log, ${name}`, () => {
    test('a new log is empty', async () => {
      const log = await openNew();
      expect(log.lastSeq).toBe(0);
      expect(await entriesOf(log)).toEqual([]);
    });

    test('[T2] gives back every entry exactly, in order, after a restart', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(newEntry, { maxLength: 4 })), async (appends) => {
          const storage = await make();
          const log = await (await storage.restart()).open('doc@1');
          await Promise.all(appends.map((group) => log.append(group).durable));
          await log.close();
          const found = await (await storage.restart()).open('doc@1');
          expect(await entriesOf(found)).toEqual(
            appends.flat().map((each, index) => ({ ...each, seq: index + 1 })),
          );
          expect(found.lastSeq).toBe(appends.flat().length);
        }),
        { numRuns: 25 },
      );
    });

    test('seqs are given in call order, at once', async () => {
      const log = await openNew();
      log.append([entry(1), entry(2)]);
      expect(log.lastSeq).toBe(2);
      await log.append([entry(3)]).durable;
      expect(log.lastSeq).toBe(3);
    });

    test('[J4] written comes before durable, and appends become durable in call order', async () => {
      const log = await openNew();
      const seen: string[] = [];
      const note = (moment: string) => () => seen.push(moment);
      const appends = [log.append([entry(1)]), log.append([entry(2)])];
      await Promise.all(
        appends.flatMap(({ written, durable }, index) => [
          written.then(note(`written ${index}`)),
          durable.then(note(`durable ${index}`)),
        ]),
      );
      expect(seen.indexOf('written 0')).toBeLessThan(seen.indexOf('durable 0'));
      expect(seen.indexOf('written 1')).toBeLessThan(seen.indexOf('durable 1'));
      expect(seen.indexOf('durable 0')).toBeLessThan(seen.indexOf('durable 1'));
    });

    test('appending nothing is done when all before it is', async () => {
      const log = await openNew();
      let isDurable = false;
      void log.append([entry(1)]).durable.then(() => (isDurable = true));
      await log.append([]).durable;
      expect(isDurable).toBe(true);
      expect(log.lastSeq).toBe(1);
    });

    test('the entries are those of the moment of opening, as often as they are asked for', async () => {
      const storage = await make();
      const first = await (await storage.restart()).open('doc@1');
      await first.append([entry(1)]).durable;
      await first.close();
      const log = await (await storage.restart()).open('doc@1');
      await log.append([entry(2)]).durable;
      expect(await updatesOf(log)).toEqual([1]);
      expect(await updatesOf(log)).toEqual([1]);
    });

    test('keeps the bytes of the moment of appending', async () => {
      const storage = await make();
      const log = await (await storage.restart()).open('doc@1');
      const mine = entry(1);
      const { durable } = log.append([mine]);
      mine.update.fill(9);
      await durable;
      await log.close();
      expect(await updatesOf(await (await storage.restart()).open('doc@1'))).toEqual([1]);
    });

    test('[T2] [T5] with checkpoints in between: opening reads behind the last, the history is whole', async () => {
      const step = fc.oneof(fc.array(newEntry, { maxLength: 4 }), fc.constant('compact' as const));
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
          const storage = await make();
          const log = await (await storage.restart()).open('doc@1');
          const all: LogEntry[] = [];
          let seq = 0;
          for (const each of steps) {
            if (each === 'compact') {
              seq = log.lastSeq;
              await log.compact(Buffer.from(`${seq}`));
            } else {
              for (const one of each) all.push({ ...one, seq: all.length + 1 });
              await log.append(each).durable;
            }
          }
          expect(await historyOf(log)).toEqual(all);
          await log.close();
          const found = await (await storage.restart()).open('doc@1');
          expect(found.lastSeq).toBe(all.length);
          expect(await entriesOf(found)).toEqual(all.slice(seq));
          expect(await historyOf(found)).toEqual(all);
          const checkpoint = found.checkpoint ?? { seq: 0, state: Buffer.from('0') };
          expect([checkpoint.seq, Buffer.from(checkpoint.state).toString()]).toEqual([
            seq,
            `${seq}`,
          ]);
        }),
        { numRuns: 50 },
      );
    });

    test('[J4] appends go on while a checkpoint is made, and keep their order', async () => {
      const storage = await make();
      const log = await (await storage.restart()).open('doc@1');
      const done: Promise<void>[] = [];
      for (let round = 0; round < 20; round++) {
        done.push(log.append([entry(2 * round)]).durable);
        done.push(log.compact(Buffer.from(`${log.lastSeq}`)));
        done.push(log.append([entry(2 * round + 1)]).durable);
        if (round % 3 === 0) await Promise.all(done);
      }
      expect(log.lastSeq).toBe(40);
      await Promise.all(done);
      expect((await historyOf(log)).map(({ update }) => update[0])).toEqual([...Array(40).keys()]);
      await log.close();
      const found = await (await storage.restart()).open('doc@1');
      expect(found.checkpoint?.seq).toBe(39);
      expect(await updatesOf(found)).toEqual([39]);
    });

    test('documents do not mix', async () => {
      const storage = await make();
      const logs = await storage.restart();
      const [one, two] = [await logs.open('one@1'), await logs.open('two@1')];
      await Promise.all([one.append([entry(1)]).durable, two.append([entry(2)]).durable]);
      await Promise.all([one.close(), two.close()]);
      expect(await updatesOf(await logs.open('one@1'))).toEqual([1]);
      expect(await updatesOf(await logs.open('two@1'))).toEqual([2]);
    });

    test('[T2] a log has one writer: it opens again only after it was closed', async () => {
      const logs = await (await make()).restart();
      const log = await logs.open('doc@1');
      await expect(logs.open('doc@1')).rejects.toThrow('open already');
      await log.close();
      const again = await logs.open('doc@1');
      await log.close();
      await expect(logs.open('doc@1')).rejects.toThrow('open already');
      await again.close();
    });

    test('[T2] closing waits for what was appended, and takes nothing more', async () => {
      const storage = await make();
      const log = await (await storage.restart()).open('doc@1');
      let isDurable = false;
      void log.append([entry(1)]).durable.then(() => (isDurable = true));
      const closed = log.close();
      const late = log.append([entry(2)]);
      await expect(late.written).rejects.toThrow('closed');
      await expect(late.durable).rejects.toThrow('closed');
      await closed;
      expect(isDurable).toBe(true);
      expect(log.lastSeq).toBe(1);
      expect(await updatesOf(await (await storage.restart()).open('doc@1'))).toEqual([1]);
    });

    test('a log exists from its first opening on', async () => {
      const storage = await make();
      const logs = await storage.restart();
      expect(await logs.exists('doc@1')).toBe(false);
      await (await logs.open('doc@1')).close();
      expect(await logs.exists('doc@1')).toBe(true);
      expect(await (await storage.restart()).exists('doc@1')).toBe(true);
    });

    test.each([
      '',
      'doc',
      '@1',
      '../doc@1',
      'a/b@1',
      'a.b@1',
      'é@1',
      'a@0',
      'a@1\0',
      `${'x'.repeat(65)}@1`,
    ])('no document has the id %j', async (id) => {
      const logs = await (await make()).restart();
      await expect(logs.open(id)).rejects.toThrow(TypeError);
      await expect(logs.exists(id)).rejects.toThrow(TypeError);
    });
  });
}

/** An entry whose update is this one byte. */
export function entry(byte: number): NewEntry {
  return { at: 1_764_000_000_000, origin: { kind: 'seed' }, update: Uint8Array.of(byte) };
}

/** What lies behind the checkpoint. */
export function entriesOf(log: UpdateLog): Promise<LogEntry[]> {
  return collect(log.tail);
}

export function historyOf(log: UpdateLog): Promise<LogEntry[]> {
  return collect(log.history());
}

async function collect(source: AsyncIterable<LogEntry>): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const each of source) entries.push(each);
  return entries;
}

/** The first bytes of all updates. */
export async function updatesOf(log: UpdateLog): Promise<(number | undefined)[]> {
  return (await entriesOf(log)).map(({ update }) => update[0]);
}
