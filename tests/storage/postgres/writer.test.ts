import { Client, Pool } from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Storage } from '../../../server/storage/Storage.ts';
import { isLock, locks } from '../../../server/storage/postgres/locks.ts';
import { migrate } from '../../../server/storage/postgres/migrate.ts';
import { openDatabase } from '../../../server/storage/postgres/openDatabase.ts';
import { Transaction } from '../../../server/storage/postgres/Transaction.ts';
import type { PostgresPen } from '../../../server/storage/postgres/PostgresPen.ts';
import { Gateway } from '../../crash/Gateway.ts';
import { newDatabase } from '../../support/newDatabase.ts';
import { ask, run, wantsPostgres, whyNoPostgres } from '../../support/postgres.ts';
import { until } from '../../support/until.ts';
import { readAll } from '../describeJournal.ts';
import { entry, historyOf, updatesOf } from '../describeUpdateLog.ts';

describe.skipIf(!wantsPostgres)(`a database and who writes in it${whyNoPostgres}`, () => {
  test('[D5] who has to have it alone is refused, until everyone else is gone', async () => {
    const url = await newDatabase();
    const first = await opened(url);
    const alone = openDatabase(url, { isAlone: true });
    await expect(alone).rejects.toMatchObject({ code: 'database-in-use' });
    await (await first.updateLogs.open('doc@1')).append([entry(1)]).durable;
    await first.close();
    const second = await openDatabase(url, { isAlone: true });
    onTestFinished(() => second.close());
    expect(await updatesOf(await second.updateLogs.open('doc@1'))).toEqual([1]);
    const refusal = { code: 'database-in-use', isFormOld: false };
    await expect(openDatabase(url)).rejects.toMatchObject(refusal);
  });

  test.each([
    ['tables', 'version = version - 1'],
    ['events', 'record = record - 1'],
    ['texts', 'text = text - 1'],
  ])('[D4] %s that have to change wait for servers of before, and say so', async (_what, older) => {
    const url = await newDatabase();
    const first = await opened(url);
    const said = 'select version, record, text from data_version';
    const [now] = await ask(said, url);
    await run(`update data_version set ${older}`, url);
    const before = await ask(said, url);
    const refusal = { code: 'database-in-use', isFormOld: true };
    await expect(openDatabase(url)).rejects.toMatchObject(refusal);
    expect(await ask(said, url)).toEqual(before);
    await run(`update data_version set version = ${String(now?.['version'])}`, url);
    await first.close();
    await opened(url);
    expect(await ask(said, url)).toEqual([now]);
  });

  test('[D4] a database whose tables alone are named is brought along', async () => {
    const url = await newDatabase();
    await (await opened(url)).close();
    const said = 'select * from data_version';
    const now = await ask(said, url);
    await run('alter table data_version drop column record, drop column text', url);
    await run('update data_version set version = 2', url);
    await opened(url);
    expect(await ask(said, url)).toEqual(now);
  });

  test('[D4] [D2] a server that had no line while the form was changed writes nothing in it', async () => {
    const url = await newDatabase();
    const { gateway, url: line } = await through(url);
    const log = await (await opened(line)).updateLogs.open('doc@1');
    await log.append([entry(1)]).durable;
    gateway.shut();
    gateway.cut();
    await run('update data_version set text = text - 1', url);
    await migrate({ url, name: 'newer' });
    const late = Promise.allSettled([log.append([entry(2)]).durable]);
    gateway.open();
    expect(await late).toMatchObject([{ reason: { code: 'storage-failed' } }]);
    expect(await ask('select seq from updates', url)).toEqual([{ seq: 1 }]);
  });

  test('[D2] [T2] a server writes nothing in a database that was put back behind what it acknowledged', async () => {
    const url = await newDatabase();
    const { gateway, url: line } = await through(url);
    const log = await (await opened(line)).updateLogs.open('doc@1');
    for (const value of [1, 2]) await log.append([entry(value)]).durable;
    gateway.shut();
    gateway.cut();
    await run('delete from updates where seq = 2; update head set position = position - 1', url);
    const late = Promise.allSettled([log.append([entry(3)]).durable]);
    gateway.open();
    expect(await late).toMatchObject([{ reason: { code: 'storage-failed', poisoned: true } }]);
    expect(await ask('select seq from updates', url)).toEqual([{ seq: 1 }]);
  });

  test('[D7] [J3] what is not of an act waits too, until it is known what the others wrote', async () => {
    const url = await newDatabase();
    const one = await opened(url);
    const other = await opened(url);
    await other.pen.hold(() => other.accounts.write({ people: [] }));
    const { isLocked, reading } = await closeKept(url);
    const act = one.pen.hold(async () => undefined);
    await until(() => (one.pen as PostgresPen).isOurs);
    expect(await one.pen.stay(isLocked)).toBe(false);
    await Promise.all([act, reading]);
  });

  test('[D2] [J4] an act from whom the pen was taken writes nothing when it comes again, before the rest is known', async () => {
    const url = await newDatabase();
    const { gateway, url: line } = await through(url);
    const onBroken = vi.fn<() => void>();
    const [one, other] = [await opened(line, onBroken), await opened(url)];
    const pen = one.pen as PostgresPen;
    let goOn = (): void => undefined;
    const late = new Promise<void>((resolve) => (goOn = resolve));
    const slow = pen.hold(async () => {
      await late;
      await one.journal.append([{ seq: 1, hash: 'late' }]);
    });
    const outcome = Promise.allSettled([slow]);
    await until(() => pen.isHere);
    gateway.shut();
    gateway.cut();
    await other.pen.hold(() => other.journal.append([{ seq: 1, hash: 'other' }]));
    const { reading } = await closeKept(url);
    gateway.open();
    await until(() => !pen.isOurs);
    const next = pen.hold(() => one.journal.append([{ seq: 2, hash: 'next' }]));
    await until(() => pen.isOurs);
    goOn();
    expect(await outcome).toMatchObject([{ reason: { code: 'storage-failed', poisoned: false } }]);
    await Promise.all([next, reading]);
    const said = (await readAll(one.journal, { offset: 0 })).map(({ event }) => event.hash);
    expect(said).toEqual(['other', 'next']);
    expect(onBroken).not.toHaveBeenCalled();
  });

  test('[D2] [D7] two that pass the pen on write one row of numbers, and each knows it all', async () => {
    const url = await newDatabase();
    const storages = [await opened(url), await opened(url)];
    const heard: number[][] = [[], []];
    const logs = await Promise.all(storages.map(({ updateLogs }) => updateLogs.open('doc@1')));
    logs.forEach((log, place) =>
      log.follow?.((entries) => heard[place]?.push(...entries.map(({ seq }) => seq))),
    );
    const write = async (place: number) =>
      storages[place]?.pen.hold(async () => {
        const done = logs[place]?.append([entry(place), entry(place)]).durable;
        await storages[place]?.journal.append([{ seq: place, hash: `${place}` }]);
        await done;
      });
    await Promise.all(Array.from({ length: 40 }, (_, number) => write(number % 2)));
    for (let number = 0; number < 20; number += 1) await write(number % 2);
    await Promise.all(storages.map(({ pen }) => pen.catchUp()));
    const texts = await Promise.all(logs.map((log) => historyOf(log)));
    expect(texts[0]).toEqual(texts[1]);
    expect(texts[0]?.map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, n) => n + 1));
    expect((heard[0]?.length ?? 0) + (heard[1]?.length ?? 0)).toBe(120);
    const records = await Promise.all(
      storages.map(({ journal }) => readAll(journal, { offset: 0 })),
    );
    expect(records.map(({ length }) => length)).toEqual([60, 60]);
  });

  test('[D2] a server whose line broke, and from whom the pen was taken, writes nothing until it has it again', async () => {
    const url = await newDatabase();
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
    const lost = { code: 'storage-failed', poisoned: false };
    await expect(Promise.allSettled([late.durable, act])).resolves.toMatchObject([
      { reason: lost },
      { reason: lost },
    ]);
    await expect(log.append([entry(3)]).durable).rejects.toMatchObject(lost);
    expect(log.lastSeq).toBe(1);
    const there = await second.updateLogs.open('doc@1');
    await there.append([entry(4)]).durable;
    await first.pen.hold(() => log.append([entry(5)]).durable);
    expect((await historyOf(log)).map(({ update }) => update[0])).toEqual([1, 4, 5]);
    expect(await readAll(second.journal, { offset: 0 })).toEqual([]);
  });

  test('[D2] [D3] what landed before the pen was taken is acknowledged, though its answer was lost; what waited behind it is refused', async () => {
    const url = await newDatabase();
    const { gateway, url: line } = await through(url);
    const first = await opened(line);
    const log = await first.updateLogs.open('doc@1');
    await run(
      `create function slowly() returns trigger language plpgsql as
       $$ begin perform pg_sleep(0.5); return new; end $$;
       create trigger slowly before insert on journal for each row execute function slowly()`,
      url,
    );
    const act = first.journal.append([{ seq: 1, hash: 'landed' }]);
    const isUnderWay = `select from pg_stat_activity where datname = current_database()
      and state = 'active' and query like 'with fence%' and pid <> pg_backend_pid()`;
    await until(async () => (await ask(isUnderWay, url)).length > 0);
    const behind = log.append([entry(1)]).durable;
    gateway.shut();
    gateway.cut();
    const second = await opened(url);
    gateway.open();
    await expect(Promise.allSettled([act, behind])).resolves.toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected' },
    ]);
    expect((await readAll(second.journal, { offset: 0 })).length).toBe(1);
    expect(first.journal.end).toEqual(second.journal.end);
    expect(await updatesOf(await second.updateLogs.open('doc@1'))).toEqual([]);
  });

  test('[D2] a server that still has its line, but of whom the head no longer speaks, writes nothing', async () => {
    const url = await newDatabase();
    const storage = await opened(url);
    await run(`update head set holder = 'another'`, url);
    const act = storage.journal.append([{ seq: 1, hash: 'h' }]);
    await expect(act).rejects.toMatchObject({ code: 'storage-failed', poisoned: false });
    expect(await ask('select seq from journal', url)).toEqual([]);
  });

  test('[D3] a server that stops while the database is away does not wait for ever', async () => {
    const url = await newDatabase();
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
    const url = await newDatabase();
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
    const url = await newDatabase();
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
    const url = await newDatabase();
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

  test.each([
    ['25006', 'it only gives reading'],
    ['55P03', 'a lock is not to be had'],
    ['57014', 'it took too long'],
  ])('[D3] what the database cannot do now (%s: %s) waits until it can', async (code) => {
    const url = await newDatabase();
    const storage = await opened(url);
    await run(
      `create sequence tries;
       create function cannot() returns trigger language plpgsql as
       $$ begin perform nextval('tries'); raise exception 'not now' using errcode = '${code}'; end $$;
       create trigger cannot before insert on journal execute function cannot()`,
      url,
    );
    const act = storage.journal.append([{ seq: 1, hash: 'h' }]);
    await until(
      async () => Number((await ask('select last_value from tries', url))[0]?.['last_value']) > 1,
    );
    await run('drop trigger cannot on journal', url);
    await act;
    expect((await readAll(storage.journal, { offset: 0 })).length).toBe(1);
  });

  test('[D3] what the database can never do in time is refused, and the next is taken', async () => {
    const url = await newDatabase();
    const storage = await opened(url);
    await run(
      `create function cannot() returns trigger language plpgsql as
       $$ begin raise exception 'not now' using errcode = '57014'; end $$;
       create trigger cannot before insert on journal execute function cannot()`,
      url,
    );
    const act = storage.journal.append([{ seq: 1, hash: 'h' }]);
    await expect(act).rejects.toMatchObject({ code: 'storage-failed', poisoned: false });
    await run('drop trigger cannot on journal', url);
    await storage.journal.append([{ seq: 1, hash: 'h' }]);
    expect(storage.isReachable()).toBe(true);
  });

  test('[D2] a server that gives the pen back while its line is broken keeps nobody from it', async () => {
    const url = await newDatabase();
    const other = await opened(url);
    const one = await opened(url);
    const holder = `select pg_terminate_backend(l.pid) from pg_locks l where ${isLock(locks.pen)} and l.granted`;
    await run(holder, url);
    // It has a new one within milliseconds.
    while (one.isReachable()) await new Promise((resolve) => void setImmediate(resolve));
    (one.pen as PostgresPen).want();
    // As many new lines as ours needs to be there again, and more.
    for (let line = 0; line < 20; line += 1) await ask('select 1', url);
    await expect(other.pen.hold(() => Promise.resolve('had'))).resolves.toBe('had');
  });

  test('[D2] [R1] a server without the pen also knows a database that was put back', async () => {
    const url = await newDatabase();
    const reasons: string[] = [];
    const one = await opened(url, ({ message }) => reasons.push(message));
    const other = await opened(url);
    await other.pen.hold(() => other.journal.append([{ seq: 1, hash: 'h' }]));
    await one.pen.catchUp();
    await run('delete from journal; update head set position = position - 1', url);
    const act = one.pen.hold(() => one.journal.append([{ seq: 2, hash: 'h' }]));
    await expect(act).rejects.toThrow('does not fit');
    expect(reasons).toHaveLength(1);
    expect(await ask('select seq from journal', url)).toEqual([]);
  });

  test('[D4] [R1] a server whose role may not take the pen says so, and does not wait for ever', async () => {
    const url = await newDatabase();
    const reasons: Error[] = [];
    const one = await opened(url, (reason) => reasons.push(reason));
    await (await opened(url)).pen.hold(() => run('alter table lost rename to away', url));
    await expect(one.pen.hold(() => Promise.resolve())).rejects.toMatchObject({ code: '42P01' });
    expect(reasons).toMatchObject([{ code: '42P01' }]);
    await run('alter table away rename to lost', url);
  });

  test('[R1] [D6] a server that cannot read what is new is not ready, and keeps nobody from the pen', async () => {
    const url = await newDatabase();
    const one = await opened(url);
    const other = await opened(url);
    await run('alter table kept rename to away', url);
    const act = one.pen.hold(() => Promise.resolve('done'));
    await until(() => !one.isReachable());
    const log = await other.updateLogs.open('doc@1');
    expect(log.lastSeq).toBe(0);
    await run('alter table away rename to kept', url);
    expect(await act).toBe('done');
    expect(one.isReachable()).toBe(true);
  });

  test('a server that starts reads no more than it needs', async () => {
    const url = await newDatabase();
    const one = await opened(url);
    await one.journal.append([{ seq: 1, hash: 'h' }]);
    const query = vi.spyOn(Pool.prototype, 'query');
    onTestFinished(() => query.mockRestore());
    await opened(url);
    const readFrom = query.mock.calls.flatMap(([sql, from]) => (/from journal where seq > /.test(sql) ? [from] : [])); // prettier-ignore
    expect(readFrom).not.toContainEqual([0, 0]);
    expect(readFrom).toContainEqual([1, 1]);
  });

  test('[D2] nobody writes under no name', async () => {
    const url = await newDatabase();
    const one = await opened(url);
    await one.close();
    const client = new Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    const { rows } = await client.query(Transaction.statement, new Transaction().values(''));
    expect(rows).toEqual([]);
  });

  test('[D2] [R1] a row that somebody else wrote in its place stops the writer for good, and it says so', async () => {
    const url = await newDatabase();
    const reasons: Error[] = [];
    const storage = await opened(url, (reason) => reasons.push(reason));
    await run(`insert into journal values (1, '{"seq":1}')`, url);
    const act = storage.journal.append([{ seq: 1, hash: 'h' }]);
    await expect(act).rejects.toMatchObject({ code: 'storage-failed', poisoned: true });
    expect([storage.isReachable(), reasons]).toEqual([false, [await act.catch((why) => why)]]);
  });

  test('[D2] [R1] a server to which what another wrote does not fit decides nothing more, and says so', async () => {
    const url = await newDatabase();
    const reasons: string[] = [];
    const one = await opened(url, ({ message }) => reasons.push(message));
    const takeIn = () => {
      throw new Error('It has a hole.');
    };
    one.follow({ takeIn, startAnew: () => undefined, recover: () => Promise.resolve() });
    const other = await opened(url);
    await other.pen.hold(() => other.journal.append([{ seq: 1, hash: 'h' }]));
    const says = /does not fit/;
    await expect(one.pen.hold(() => Promise.resolve())).rejects.toThrow(says);
    await expect(one.pen.stay(() => Promise.resolve())).rejects.toThrow(says);
    expect([one.isReachable(), reasons]).toEqual([false, [expect.stringMatching(says)]]);
    // It keeps nobody else from it.
    await other.pen.hold(() => other.journal.append([{ seq: 2, hash: 'h' }]));
  });

  test('[D4] [R1] a server that finds the data in a newer form when it gets the pen says so', async () => {
    const url = await newDatabase();
    const reasons: Error[] = [];
    const one = await opened(url, (reason) => reasons.push(reason));
    const other = await opened(url);
    await other.pen.hold(() => run('update data_version set record = 99', url));
    const tooNew = { code: 'data-too-new' };
    await expect(one.pen.hold(() => Promise.resolve())).rejects.toMatchObject(tooNew);
    expect(one.isReachable()).toBe(false);
    expect(reasons).toMatchObject([tooNew]);
  });

  test('[D3] [R1] a database that only gives reading is waited for by who has the pen and by who wants it', async () => {
    const url = await newDatabase();
    const one = await opened(url);
    const log = await one.updateLogs.open('doc@1');
    await one.pen.hold(() => log.append([entry(1)]).durable);
    await onlyRead(url, 'on');
    const late = log.append([entry(2)]).durable;
    await until(() => !one.isReachable());
    await onlyRead(url, 'off');
    await late;
    expect(one.isReachable()).toBe(true);
    const other = await opened(url);
    await onlyRead(url, 'on');
    const act = one.pen.hold(() => log.append([entry(3)]).durable);
    await until(() => !one.isReachable());
    await onlyRead(url, 'off');
    await act;
    expect([one.isReachable(), other.isReachable()]).toEqual([true, true]);
    expect((await historyOf(log)).map(({ update }) => update[0])).toEqual([1, 2, 3]);
  });

  test('[D6] who waits for the pen asks for it over a new line when the database may be gone', async () => {
    const url = await newDatabase();
    const one = await opened(url);
    const other = await opened(url);
    let release = (): void => undefined;
    const held = one.pen.hold(() => new Promise<void>((resolve) => (release = resolve)));
    await until(() => one.pen.isHere);
    const act = other.pen.hold(() => Promise.resolve());
    const waits = async () => {
      const waiting = `select pid, application_name from pg_locks join pg_stat_activity using (pid)
        where locktype = 'advisory' and not granted and datname = current_database()`;
      return (await ask(waiting, url))[0];
    };
    await until(async () => (await waits()) !== undefined);
    const before = await waits();
    // Its other lines, that over which it watches among them.
    await run(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = '${String(before?.['application_name'])}' and pid <> ${String(before?.['pid'])}`,
      url,
    );
    await until(async () => {
      const now = await waits();
      return now !== undefined && now['pid'] !== before?.['pid'];
    });
    release();
    await expect(Promise.all([held, act])).resolves.toHaveLength(2);
  });

  test('[D6] whose machine stood still asks first whether the pen is still here', async () => {
    const { pen } = await opened(await newDatabase());
    expect(pen.isFresh).toBe(true);
    const woken = Date.now() + 5_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(woken);
    onTestFinished(() => clock.mockRestore());
    expect(pen.isFresh).toBe(false);
    // Until it looked at the database again.
    await until(() => pen.isFresh);
  });

  test.each([
    ['journal', `delete from journal where seq = 2`],
    ['updates', `delete from updates where seq = 2`],
  ])('[T2] missing rows of %s are damage, and are not passed over', async (table, damage) => {
    const url = await newDatabase();
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

  test.each([
    ['version = 99', 'version 99 (known up to '],
    ['record = 99', 'record 99 (known up to '],
    ['text = 99', 'text 99 (known up to '],
  ])(
    '[D4] data of a later release (%s) are refused by name and left alone',
    async (newer, words) => {
      const url = await newDatabase();
      await (await opened(url)).close();
      await run(`update data_version set ${newer}; update head set holder = 'later'`, url);
      const refusal = await openDatabase(url).catch((reason: unknown) => reason);
      expect(refusal).toMatchObject({ code: 'data-too-new' });
      expect(String(refusal)).toContain(words);
      expect(await ask('select holder from head', url)).toEqual([{ holder: 'later' }]);
    },
  );

  test('[J4] a database that would answer before its disk is told to wait for it', async () => {
    const url = await newDatabase();
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

async function opened(url: string, onBroken?: (reason: Error) => void): Promise<Storage> {
  const storage = await openDatabase(url, onBroken && { onBroken });
  onTestFinished(() => storage.close());
  return storage;
}

/** For a second nobody may read what is kept: whoever gets the pen is held before what is new. */
async function closeKept(url: string) {
  const reading = run('begin; lock table kept; select pg_sleep(1); commit', url);
  const locked = `select from pg_locks where relation = 'kept'::regclass and mode = 'AccessExclusiveLock' and granted`;
  const isLocked = async () => (await ask(locked, url)).length > 0;
  await until(isLocked);
  return { isLocked, reading };
}

/** Has a database give reading alone from now on, as one that others took over from, or writing too. */
async function onlyRead(url: string, isOn: 'on' | 'off'): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await run(
    `begin; set transaction read write; alter database ${name} set default_transaction_read_only = ${isOn}; commit`,
    url,
  );
  const lines = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'draagvlak %'`;
  await run(lines, url);
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
