import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journal, JournalEntry, JournalPosition } from '../../server/records/Journal.ts';

/** Makes an empty storage; each call of `restart` gives it as a new process would find it. */
export type MakeJournal = () => Promise<{ restart(): Promise<Journal> }>;

const start: JournalPosition = { offset: 0 };

/** What every journal must do. */
export function describeJournal(name: string, make: MakeJournal): void {
  describe(`journal, ${name}`, () => {
    test('a new journal is empty', async () => {
      expect(await readAll(await (await make()).restart(), start)).toEqual([]);
    });

    test('[J1] gives back every event exactly, in order, after a restart', async () => {
      const storage = await make();
      const journal = await storage.restart();
      const acts = [[event(1)], [event(2), event(3), event(4)], [event(5)]];
      await Promise.all(acts.map((events) => journal.append(events)));
      const before = await readAll(journal, start);
      await journal.close();
      const after = await readAll(await storage.restart(), start);
      expect(after.map((each) => each.event)).toEqual(acts.flat());
      expect(after).toEqual(before);
    });

    test('[J1] reading goes on from any position, in the midst of an act too', async () => {
      const act = fc.integer({ min: 1, max: 4 });
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (sizes) => {
          const storage = await make();
          const journal = await storage.restart();
          let seq = 0;
          for (const size of sizes) {
            await journal.append(Array.from({ length: size }, () => event(++seq)));
          }
          const all = await readAll(journal, start);
          await journal.close();
          const again = await storage.restart();
          for (const [index, { position }] of all.entries()) {
            expect(await readAll(again, position)).toEqual(all.slice(index + 1));
          }
          await again.close();
        }),
        { numRuns: 15 },
      );
    });

    test('what is appended while someone reads is for the next reading', async () => {
      const journal = await (await make()).restart();
      await journal.append([event(1), event(2)]);
      const seqs: number[] = [];
      let last = start;
      for await (const { event: found, position } of journal.read(start)) {
        seqs.push(found.seq);
        last = position;
        await journal.append([event(10 + found.seq)]);
      }
      expect(seqs).toEqual([1, 2]);
      expect((await readAll(journal, last)).map((each) => each.event.seq)).toEqual([11, 12]);
    });

    test('the end is just after the last durable event', async () => {
      const storage = await make();
      const journal = await storage.restart();
      expect(await readAll(journal, journal.end)).toEqual([]);
      await journal.append([event(1), event(2)]);
      expect((await readAll(journal, start)).at(-1)?.position).toEqual(journal.end);
      const { end } = journal;
      await journal.close();
      const again = await storage.restart();
      expect(again.end).toEqual(end);
      await again.append([event(3)]);
      expect((await readAll(again, end)).map((each) => each.event.seq)).toEqual([3]);
    });

    test('a position that is none of its own is refused', async () => {
      const journal = await (await make()).restart();
      await journal.append([event(1), event(2)]);
      await expect(readAll(journal, { offset: 1_000_000 })).rejects.toThrow('begins here');
      await expect(readAll(journal, { offset: 0.5 })).rejects.toThrow('begins here');
    });

    test('an act of no events is done, and nothing', async () => {
      const journal = await (await make()).restart();
      await journal.append([]);
      expect(await readAll(journal, start)).toEqual([]);
    });

    test('[J4] closing waits for what was appended, and takes nothing more', async () => {
      const storage = await make();
      const journal = await storage.restart();
      const appended = journal.append([event(1)]);
      const closed = journal.close();
      await expect(journal.append([event(2)])).rejects.toThrow('closed');
      await Promise.all([appended, closed]);
      const found = await readAll(await storage.restart(), start);
      expect(found.map((each) => each.event.seq)).toEqual([1]);
    });
  });
}

/** An event of the record, of no meaning. */
export function event(seq: number) {
  return { seq, hash: `hash-${seq}`, kind: 'paragraaf onderschreven', data: { text: '§ “ja” 👍' } };
}

export async function readAll(
  journal: Journal,
  position: JournalPosition,
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of journal.read(position)) entries.push(entry);
  return entries;
}
