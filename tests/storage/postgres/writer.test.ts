import { describe, expect, onTestFinished, test } from 'vitest';
import type { Storage } from '../../../server/storage/Storage.ts';
import { openDatabase } from '../../../server/storage/postgres/openDatabase.ts';
import { Gateway } from '../../crash/Gateway.ts';
import { ask, makeDatabase, run, wantsPostgres, whyNoPostgres } from '../../support/postgres.ts';
import { until } from '../../support/until.ts';
import { readAll } from '../describeJournal.ts';
import { entry, historyOf, updatesOf } from '../describeUpdateLog.ts';

describe.skipIf(!wantsPostgres)(`a database and its one writer${whyNoPostgres}`, () => {
  test('[D2] a second server is refused, until the first one is gone', async () => {
    const { url } = await newDatabase();
    const first = await opened(url);
    await expect(openDatabase(url)).rejects.toMatchObject({ code: 'database-in-use' });
    await (await first.updateLogs.open('doc@1')).append([entry(1)]).durable;
    await first.close();
    const second = await opened(url);
    expect(await updatesOf(await second.updateLogs.open('doc@1'))).toEqual([1]);
  });

  test('[D2] a server whose line broke, and from whom it was taken over, writes nothing more', async () => {
    const { url } = await newDatabase();
    const { gateway, url: line } = await through(url);
    const first = await opened(line);
    const log = await first.updateLogs.open('doc@1');
    await log.append([entry(1)]).durable;
    gateway.shut();
    gateway.cut();
    const second = await opened(url);
    const late = log.append([entry(2)]);
    const act = first.journal.append([{ seq: 1, hash: 'late' }]);
    gateway.open();
    await expect(late.durable).rejects.toMatchObject({ poisoned: true });
    await expect(act).rejects.toMatchObject({ code: 'storage-failed', poisoned: true });
    await expect(log.append([entry(3)]).durable).rejects.toMatchObject({ poisoned: true });
    expect([log.lastSeq, first.isReachable()]).toEqual([1, false]);
    expect(await updatesOf(await second.updateLogs.open('doc@1'))).toEqual([1]);
    expect(await readAll(second.journal, { offset: 0 })).toEqual([]);
  });

  test('[D2] a server that still has its line, but of whom the head no longer speaks, writes nothing', async () => {
    const { url } = await newDatabase();
    const storage = await opened(url);
    await run(`update head set holder = 'another'`, url);
    const act = storage.journal.append([{ seq: 1, hash: 'h' }]);
    await expect(act).rejects.toMatchObject({ code: 'storage-failed', poisoned: true });
    expect(await ask('select seq from journal', url)).toEqual([]);
  });

  test('[D3] a server that stops while the database is away does not wait for ever', async () => {
    const { url } = await newDatabase();
    const { gateway, url: line } = await through(url);
    const storage = await opened(line);
    gateway.shut();
    gateway.cut();
    const late = storage.journal.append([{ seq: 1, hash: 'h' }]).catch((reason: unknown) => reason);
    await storage.close();
    expect(await late).toMatchObject({ code: 'storage-failed', poisoned: true });
    gateway.open();
    expect(await readAll((await opened(line)).journal, { offset: 0 })).toEqual([]);
  });

  test('[D3] [J4] a line that breaks again and again loses, doubles and reorders nothing', async () => {
    const { url } = await newDatabase();
    const { gateway, url: line } = await through(url);
    const storage = await opened(line);
    const log = await storage.updateLogs.open('doc@1');
    const done: Promise<void>[] = [];
    let landed = 0;
    for (let round = 0; round < 200; round += 1) {
      done.push(log.append([entry(round % 256)]).durable.then(() => void (landed += 1)));
      done.push(storage.journal.append([{ seq: round + 1, hash: `${round}` }]));
      // Now in the midst of a transaction, and now between two of them.
      if (round % 10 === 0) gateway.cut();
      if (round % 3 === 0) await new Promise((resolve) => void setImmediate(resolve));
      if (round % 25 === 0) await until(() => landed > round);
    }
    await Promise.all(done);
    await storage.close();
    const after = await opened(url);
    const found = await historyOf(await after.updateLogs.open('doc@1'));
    expect(found.map(({ update }) => update[0])).toEqual(Array.from({ length: 200 }, (_, n) => n));
    const events = await readAll(after.journal, { offset: 0 });
    expect(events.map(({ event }) => event.seq)).toEqual(Array.from(found, ({ seq }) => seq));
  });

  test('[D3] while it is away what is written waits, and it says that it is not reachable', async () => {
    const { url } = await newDatabase();
    const { gateway, url: line } = await through(url);
    const storage = await opened(line);
    gateway.shut();
    gateway.cut();
    await until(() => !storage.isReachable());
    let isKept = false;
    const kept = storage.accounts.write({ a: 1 }).then(() => (isKept = true));
    await expect(storage.audit.days()).rejects.toBeInstanceOf(Error);
    expect(isKept).toBe(false);
    gateway.open();
    await kept;
    expect([storage.isReachable(), await storage.accounts.read()]).toEqual([true, { a: 1 }]);
  });

  test('[T2] what the database refuses is refused with all behind it, and the next is taken', async () => {
    const { url } = await newDatabase();
    const storage = await opened(url);
    const log = await storage.updateLogs.open('doc@1');
    await log.append([entry(1)]).durable;
    await run(`alter table journal add constraint full_disk check (event not like '%BIG%')`, url);
    const refused = storage.journal.append([{ seq: 1, hash: 'BIG' }]);
    const along = log.append([entry(2)]);
    await expect(refused).rejects.toMatchObject({ code: 'storage-failed', poisoned: false });
    await expect(along.written).rejects.toMatchObject({ code: 'storage-failed' });
    expect(log.lastSeq).toBe(1);
    await Promise.all([
      log.append([entry(3)]).durable,
      storage.journal.append([{ seq: 1, hash: 'ok' }]),
    ]);
    expect((await historyOf(log)).map(({ seq, update }) => [seq, update[0]])).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect((await readAll(storage.journal, { offset: 0 })).length).toBe(1);
  });

  test('[D2] a row that somebody else wrote in its place stops the writer for good', async () => {
    const { url } = await newDatabase();
    const storage = await opened(url);
    await run(`insert into journal values (1, '{"seq":1}')`, url);
    const act = storage.journal.append([{ seq: 1, hash: 'h' }]);
    await expect(act).rejects.toMatchObject({ code: 'storage-failed', poisoned: true });
  });

  test.each([
    ['journal', `delete from journal where seq = 2`],
    ['updates', `delete from updates where seq = 2`],
  ])('[T2] missing rows of %s are damage, and are not passed over', async (table, damage) => {
    const { url } = await newDatabase();
    const storage = await opened(url);
    const log = await storage.updateLogs.open('doc@1');
    await log.append([entry(1), entry(2), entry(3)]).durable;
    await storage.journal.append([1, 2, 3].map((seq) => ({ seq, hash: 'h' })));
    await run(damage, url);
    await expect(
      Promise.all([historyOf(log), readAll(storage.journal, { offset: 0 })]),
    ).rejects.toMatchObject({ code: 'storage-damaged' });
    await storage.close();
    const again = opened(url).then(async (next) => next.updateLogs.open('doc@1'));
    await expect(again).rejects.toThrow(`The table ${table} of the database is damaged`);
  });

  test('[D4] data of a later version is refused by name and left alone', async () => {
    const { url } = await newDatabase();
    await (await opened(url)).close();
    await run(`update data_version set version = 99; update head set holder = 'later'`, url);
    const refusal = await openDatabase(url).catch((reason: unknown) => reason);
    expect(refusal).toMatchObject({ code: 'data-too-new' });
    expect(String(refusal)).toContain('version 99');
    expect(await ask('select holder from head', url)).toEqual([{ holder: 'later' }]);
  });

  test('[J4] a database that would answer before its disk is told to wait for it', async () => {
    const { url } = await newDatabase();
    await run(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`, url);
    const { gateway, url: line } = await through(url);
    const first = await opened(line);
    await run(
      `create function told() returns trigger language plpgsql as
       $$ begin raise exception 'commits %', current_setting('synchronous_commit'); end $$;
       create trigger told before insert on journal execute function told()`,
      url,
    );
    for (const _ of ['at the start', 'over a new line']) {
      const act = first.journal.append([{ seq: 1, hash: 'h' }]);
      await expect(act).rejects.toMatchObject({ cause: { message: 'commits on' } });
      gateway.cut();
    }
  });
});

async function newDatabase(): Promise<{ url: string }> {
  const { url, drop } = await makeDatabase();
  onTestFinished(drop);
  return { url };
}

async function opened(url: string): Promise<Storage> {
  const storage = await openDatabase(url);
  onTestFinished(() => storage.close());
  return storage;
}

/** A way to the database that can be cut. */
async function through(url: string): Promise<{ gateway: Gateway; url: string }> {
  const target = new URL(url);
  const port = Number(target.port);
  const gateway = await Gateway.open(() => port);
  onTestFinished(() => gateway.close());
  target.port = new URL(gateway.url).port;
  return { gateway, url: target.href };
}
