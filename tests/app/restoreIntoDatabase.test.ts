import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { using } from '../../server/app/move/using.ts';
import { openStorage } from '../../server/app/openStorage.ts';
import { openVacant } from '../../server/app/openVacant.ts';
import { restoreIntoDatabase } from '../../server/app/restoreIntoDatabase.ts';
import { copyMoment } from '../../server/backups/copyMoment.ts';
import { makeBackup } from '../../server/backups/makeBackup.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { openDatabase } from '../../server/storage/postgres/openDatabase.ts';
import { newDatabase } from '../support/newDatabase.ts';
import { ask, run, wantsPostgres, whyNoPostgres } from '../support/postgres.ts';

describe.skipIf(!wantsPostgres)(`[R3] a restore into a database${whyNoPostgres}`, () => {
  let home = '';
  let backup = '';
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'draagvlak-'));
    backup = join(home, 'backup');
    const data = join(home, 'data');
    await using(
      () => openDataDirectory(data),
      async ({ accounts, erased }) => {
        await accounts.write({ somebody: 'here' });
        await erased.write({ people: ['one'] });
      },
    );
    await makeBackup({ copy: (to) => copyMoment(data, to), to: backup });
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  test('is begun with the word that it is not whole, and goes on when it was cut off', async () => {
    const url = await newDatabase();
    const broken = join(home, 'broken');
    await expect(restoreIntoDatabase({ from: broken, to: url })).rejects.toThrow('no backup');
    const starting = openStorage({ databaseUrl: url, dataDirectory: '' });
    await expect(starting).rejects.toThrow('did not come whole');
    await restoreIntoDatabase({ from: backup, to: url });
    const kept = await using(
      () => openStorage({ databaseUrl: url, dataDirectory: '' }),
      ({ accounts }) => accounts.read(),
    );
    expect(kept).toEqual({ somebody: 'here' });
  });

  test('[J3] brings who was erased since', async () => {
    const url = await newDatabase();
    const erased = join(home, 'erased.json');
    const missing = restoreIntoDatabase({ from: backup, to: url, erased });
    await expect(missing).rejects.toThrow('is there again');
    await writeFile(erased, '');
    const empty = restoreIntoDatabase({ from: backup, to: url, erased });
    await expect(empty).rejects.toThrow(`${erased} is no list`);
    await writeFile(erased, '{"people":["two"]}');
    await restoreIntoDatabase({ from: backup, to: url, erased });
    const kept = await using(
      () => openDatabase(url),
      (place) => place.erased.read(),
    );
    expect(kept).toEqual({ people: ['one', 'two'] });
  });

  test('[D4] touches nothing in a database in which anything is kept, however old its form', async () => {
    const url = await newDatabase();
    await using(
      () => openDatabase(url),
      ({ accounts }) => accounts.write({ somebody: 'else' }),
    );
    await run('update data_version set record = 1', url);
    await expect(restoreIntoDatabase({ from: backup, to: url })).rejects.toThrow('not empty');
    await expect(openVacant(url)).rejects.toThrow('not empty');
    expect(await ask('select record from data_version', url)).toEqual([{ record: 1 }]);
    expect(await ask("select from kept where name = 'moving'", url)).toEqual([]);
  });
});
