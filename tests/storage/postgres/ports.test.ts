import { afterAll, beforeAll, describe } from 'vitest';
import type { Storage } from '../../../server/storage/Storage.ts';
import { openDatabase } from '../../../server/storage/postgres/openDatabase.ts';
import { makeDatabase, run, wantsPostgres, whyNoPostgres } from '../../support/postgres.ts';
import { describeAuditStore } from '../describeAuditStore.ts';
import { describeJournal } from '../describeJournal.ts';
import { describeKeptFile } from '../describeKeptFile.ts';
import { describeUpdateLog } from '../describeUpdateLog.ts';

describe.skipIf(!wantsPostgres)(`[D1] the same suite over a database${whyNoPostgres}`, () => {
  let last: Storage | null = null;
  let database = { url: '', drop: async () => undefined as void };
  let schemas = 0;

  beforeAll(async () => {
    database = await makeDatabase();
  });
  afterAll(async () => {
    await last?.close();
    await database.drop();
  });

  // Each has a schema of its own, and whoever had one before has ended by then.
  const of =
    <T>(port: (storage: Storage) => T) =>
    async () => {
      const schema = `s${++schemas}`;
      await run(`create schema ${schema}`, database.url);
      const url = `${database.url}?options=-csearch_path%3D${schema}`;
      const restart = async () => {
        await last?.close();
        last = await openDatabase(url);
        return port(last);
      };
      return { restart };
    };

  describeUpdateLog(
    'PostgreSQL',
    of(({ updateLogs }) => updateLogs),
  );
  describeJournal(
    'PostgreSQL',
    of(({ journal }) => journal),
  );
  describeKeptFile(
    'PostgreSQL',
    of(({ accounts }) => accounts),
  );
  describeAuditStore(
    'PostgreSQL',
    of(({ audit }) => audit),
  );
});
