import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../server/storage/postgres/migrate.ts';
import { openDatabase } from '../../../server/storage/postgres/openDatabase.ts';
import { openMoment } from '../../../server/storage/postgres/openMoment.ts';
import type { Moment } from '../../../server/storage/postgres/openMoment.ts';
import type { Storage } from '../../../server/storage/Storage.ts';
import { newDatabase } from '../../support/newDatabase.ts';
import { ask, run, wantsPostgres, whyNoPostgres } from '../../support/postgres.ts';
import { entry } from '../describeUpdateLog.ts';

describe.skipIf(!wantsPostgres)(`[R2] a moment of a database${whyNoPostgres}`, () => {
  test('is the same for all that is read of it, however long that takes and whatever is written meanwhile', async () => {
    const { url, storage } = await newStorage();
    const writing = keepWriting(storage);
    let last = 0;
    for (let round = 0; round < 12; round += 1) {
      const before = writing.acknowledged();
      const moment = await openThere(url);
      const begun = writing.acknowledged();
      // Between one look and the next a good deal lands.
      const events = await count(moment.journal.read({ offset: 0 }));
      await writing.until(begun + 20);
      const log = await moment.updateLogs.open('one@1');
      const entries = await count(log.history());
      const kept = (await moment.accounts.read()) as { seq: number } | null;
      await moment.close();
      expect(moment.at).toBeLessThanOrEqual(Date.now());
      // The entry comes first, its event follows, and then what is kept.
      expect(log.lastSeq).toBe(entries);
      expect([events, events + 1]).toContain(entries);
      expect([events - 1, events]).toContain(kept?.seq ?? 0);
      expect(events).toBeGreaterThanOrEqual(before);
      last = events;
    }
    await writing.end();
    expect(last).toBeGreaterThan(200);
  });

  test('keeps the form of its tables: a release that changes them comes later', async () => {
    const { url, storage } = await newStorage();
    const moment = await openThere(url);
    await storage.close();
    await run('update data_version set record = record - 1', url);
    // Not for long, and so not in vain to try again.
    const refused = { code: 'database-in-use', isFormOld: false };
    await expect(migrate({ url, name: 'migrate' })).rejects.toMatchObject(refused);
    await moment.close();
    await migrate({ url, name: 'migrate' });
  });

  test('is to be had of data of an earlier release, not of a newer one, and is null where there are none', async () => {
    const { url, storage } = await newStorage();
    await storage.journal.append([{ seq: 1, hash: 'h' }]);
    await storage.close();
    expect(await openMoment(await newDatabase())).toBe(null);
    await run('update data_version set version = 1, record = 1', url);
    const moment = await openThere(url);
    expect(await count(moment.journal.read({ offset: 0 }))).toBe(1);
    await moment.close();
    await run('update data_version set record = 99', url);
    await expect(openMoment(url)).rejects.toMatchObject({ code: 'data-too-new' });
    const lines = `select from pg_stat_activity
      where application_name = 'draagvlak moment' and datname = current_database()`;
    expect(await ask(lines, url)).toEqual([]);
  });

  test('nothing can be written to it, and what is missing in it is found', async () => {
    const { url, storage } = await newStorage();
    const log = await storage.updateLogs.open('one@1');
    await log.append([entry(1), entry(2), entry(3)]).durable;
    await storage.journal.append([1, 2, 3].map((seq) => ({ seq, hash: `${seq}` })));
    await run('delete from updates where seq = 2; delete from journal where seq = 2', url);
    const moment = await openThere(url);
    onTestFinished(() => moment.close());
    await expect(count(moment.journal.read({ offset: 0 }))).rejects.toThrow('event 2 is missing');
    const damaged = await moment.updateLogs.open('one@1');
    await expect(count(damaged.history())).rejects.toThrow('entries of one@1 are missing');
    await expect(moment.audit.append('2026-01-01', '{}\n')).rejects.toThrow('read-only');
  });
});

async function newStorage(): Promise<{ url: string; storage: Storage }> {
  const url = await newDatabase();
  const storage = await openDatabase(url);
  onTestFinished(() => storage.close());
  return { url, storage };
}

async function openThere(url: string): Promise<Moment> {
  const moment = await openMoment(url);
  if (!moment) throw new Error('There is nothing.');
  return moment;
}

async function count(rows: AsyncIterable<unknown>): Promise<number> {
  let found = 0;
  for await (const row of rows) if (row) found += 1;
  return found;
}

interface Writing {
  acknowledged(): number;
  until(number: number): Promise<void>;
  end(): Promise<void>;
}

/** An entry, then the event of the same number, then a kept file that says it; and on. */
function keepWriting(storage: Storage): Writing {
  const state = { last: 0, isOver: false };
  const waiting = new Map<number, () => void>();
  const goOn = async (): Promise<void> => {
    const log = await storage.updateLogs.open('one@1');
    for (let seq = 1; !state.isOver; seq += 1) {
      await log.append([entry(seq)]).durable;
      await storage.journal.append([{ seq, hash: `${seq}` }]);
      await storage.accounts.write({ seq });
      state.last = seq;
      waiting.get(seq)?.();
    }
  };
  const done = goOn();
  return {
    acknowledged: () => state.last,
    until: (number) =>
      state.last >= number
        ? Promise.resolve()
        : new Promise((resolve) => void waiting.set(number, resolve)),
    end: () => {
      state.isOver = true;
      return done;
    },
  };
}
