import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyDatabase } from '../../server/app/copyDatabase.ts';
import { differences } from '../../server/app/move/differences.ts';
import { readSums } from '../../server/app/move/readSums.ts';
import { using } from '../../server/app/move/using.ts';
import { moveHouse } from '../../server/app/move/moveHouse.ts';
import { openHouse } from '../../server/app/openHouse.ts';
import { openStorage } from '../../server/app/openStorage.ts';
import { playDemo } from '../../server/demo/playDemo.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { openDatabase } from '../../server/storage/postgres/openDatabase.ts';
import type { Storage } from '../../server/storage/Storage.ts';
import { newDatabase } from '../support/newDatabase.ts';
import { run, wantsPostgres, whyNoPostgres } from '../support/postgres.ts';

const log = pino({ level: 'silent' });
const day = '2026-11-29';

describe.skipIf(!wantsPostgres)(`moving house${whyNoPostgres}`, () => {
  let home = '';
  let old = '';
  const openOld = () => openDataDirectory(old);

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'draagvlak-'));
    old = join(home, 'old');
    await using(openOld, async (storage) => {
      const house = await openHouse(storage, log);
      await playDemo(house);
      await storage.audit.append(day, '{"act":1}\n{"act":"é"}\n');
      await house.rooms.stop();
      await house.records.close();
    });
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  test('[D5] into a database and back into a directory nothing is lost, added or other', async () => {
    const url = await newDatabase();
    const back = join(home, 'back');
    const there = await moveHouse({ openOld, openNew: () => openDatabase(url) });
    expect([there.events > 100, there.texts > 4, there.entries >= there.texts]).toEqual([
      true,
      true,
      true,
    ]);
    const again = await moveHouse({
      openOld: () => openDatabase(url),
      openNew: () => openDataDirectory(back),
    });
    expect(again).toEqual(there);
    const openBack = () => openDataDirectory(back);
    expect(differences(await using(openOld, readSums), await using(openBack, readSums))).toEqual([]); // prettier-ignore
    const said = await Promise.all([headOf(openOld), headOf(openBack), headOf(() => openDatabase(url))]); // prettier-ignore
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1);
  });

  test('[D5] cut off at any of many moments it goes on, and no server starts before it is done', async () => {
    const url = await newDatabase();
    let writes = 0;
    await moveHouse({ openOld, openNew: async () => cutOff(await openDatabase(url), () => { writes += 1; }) }); // prettier-ignore
    for (let left = 1; left < writes; left += Math.ceil(writes / 8)) {
      const place = await newDatabase();
      let done = 0;
      const breaking = moveHouse({
        openOld,
        openNew: async () =>
          cutOff(await openDatabase(place), () => {
            done += 1;
            if (done > left) throw new Error('cut off');
          }),
      });
      await expect(breaking).rejects.toThrow('cut off');
      const starting = openStorage({ databaseUrl: place, dataDirectory: '' });
      await expect(starting).rejects.toThrow('was not ended');
      const openNew = () => openDatabase(place);
      await moveHouse({ openOld, openNew });
      expect(differences(await using(openOld, readSums), await using(openNew, readSums))).toEqual([]); // prettier-ignore
      await (await openStorage({ databaseUrl: place, dataDirectory: '' })).close();
    }
  });

  test('[D5] [T5] from where reading a text begins goes along, also when it was cut off just before', async () => {
    const long = join(home, 'long');
    const openLong = () => openDataDirectory(long);
    const nothing = { at: 0, origin: { kind: 'seed' }, update: Uint8Array.of(0, 0) } as const;
    await using(openLong, async ({ updateLogs }) => {
      const first = await updateLogs.open('one@1');
      await first.append([nothing, nothing, nothing]).durable;
      await first.compact(Uint8Array.of(7));
      await first.append([nothing, nothing]).durable;
    });
    const url = await newDatabase();
    const cutting = moveHouse({
      openOld: openLong,
      openNew: async () => {
        const there = await openDatabase(url);
        const open = async (doc: string) =>
          Object.assign(await there.updateLogs.open(doc), {
            compact: () => Promise.reject(new Error('cut off')),
          });
        return { ...there, updateLogs: { ...there.updateLogs, open } };
      },
    });
    await expect(cutting).rejects.toThrow('cut off');
    const openNew = () => openDatabase(url);
    await moveHouse({ openOld: openLong, openNew });
    const checkpoint = await using(openNew, async ({ updateLogs }) => {
      const moved = await updateLogs.open('one@1');
      return { ...moved.checkpoint, last: moved.lastSeq };
    });
    expect(checkpoint).toEqual({ seq: 3, state: Buffer.of(7), last: 5 });
  });

  test.each([
    ['an event', `update journal set event = replace(event, '"seq":3', '"seq":33') where seq = 3`, 'record'], // prettier-ignore
    ['an entry', `update updates set body = body || '\\x00' where seq = 1`, 'the entries of'],
    ['an entry less', `delete from updates where (doc, seq) in (select doc, max(seq) from updates group by doc)`, 'the entries of'], // prettier-ignore
    ['a name', `update kept set content = replace(content, '"name":"', '"name":"x') where name = 'accounts'`, 'accounts'], // prettier-ignore
    ['a line', `update audit set lines = lines || lines`, `the audit log of ${day}`],
    ['a text more', `insert into documents values ('more@1')`, 'more@1'],
  ])('[D5] it is not done when %s is other than it was', async (_, change, found) => {
    const url = await newDatabase();
    let opened = 0;
    const openNew = async () => {
      opened += 1;
      if (opened === 2) await run(change, url);
      return openDatabase(url);
    };
    await expect(moveHouse({ openOld, openNew })).rejects.toThrow(found);
  });

  test('[D5] what is in the new place already is left alone', async () => {
    const url = await newDatabase();
    const openNew = () => openDatabase(url);
    await using(openNew, (storage) => storage.accounts.write({ somebody: 'else' }));
    await expect(moveHouse({ openOld, openNew })).rejects.toThrow('not empty');
    const kept = await using(openNew, async ({ accounts, journal }) => [
      await accounts.read(),
      journal.end,
    ]);
    expect(kept).toEqual([{ somebody: 'else' }, { offset: 0 }]);
  });

  test('[D5] a move that was cut off is not ended from another house', async () => {
    const url = await newDatabase();
    const openNew = () => openDatabase(url);
    await using(openNew, async ({ moving, journal }) => {
      await moving.write({ isDone: false });
      await journal.append([{ seq: 1, hash: 'of another house' }]);
    });
    await expect(moveHouse({ openOld, openNew })).rejects.toThrow('The record: number 1');
  });

  test('[D5] [R2] what came in part is not moved on, nor into a backup', async () => {
    const url = await newDatabase();
    await using(
      () => openDatabase(url),
      ({ moving }) => moving.write({ isDone: false }),
    );
    await using(
      () => openDatabase(url),
      ({ journal }) => journal.append([{ seq: 1, hash: 'h' }]),
    );
    const copying = copyDatabase(url, join(home, 'copy'));
    await expect(copying).rejects.toThrow('not whole itself');
  });

  test('[D5] an empty place has nothing to move', async () => {
    const url = await newDatabase();
    const empty = () => openDataDirectory(join(home, 'empty'));
    const moving = moveHouse({ openOld: empty, openNew: () => openDatabase(url) });
    await expect(moving).rejects.toThrow('nothing in it');
  });
});

/** The signed head of the record, and the names, as a house on a place gives them. */
function headOf(open: () => Promise<Storage>) {
  return using(open, async (storage) => {
    const house = await openHouse(storage, log);
    const told = { head: house.proofs.head(), names: house.accounts.names() };
    await house.rooms.stop();
    await house.records.close();
    return told;
  });
}

/** A place that asks before each write. */
function cutOff(storage: Storage, before: () => void): Storage {
  const { updateLogs, journal, audit, accounts } = storage;
  const asking = <T extends object>(target: T, names: readonly string[]): T =>
    new Proxy(target, {
      get: (_, name) => {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return (...words: unknown[]): unknown => {
          if (names.includes(String(name))) before();
          return Reflect.apply(found, target, words);
        };
      },
    });
  return {
    ...storage,
    journal: asking(journal, ['append']),
    audit: asking(audit, ['append']),
    accounts: asking(accounts, ['write']),
    updateLogs: {
      open: async (doc) => asking(await updateLogs.open(doc), ['append']),
      exists: (doc) => updateLogs.exists(doc),
    },
  };
}
