import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../server/storage/postgres/migrate.ts';
import { openDatabase } from '../../../server/storage/postgres/openDatabase.ts';
import { openMoment } from '../../../server/storage/postgres/openMoment.ts';
import { ask, makeDatabase, run, wantsPostgres, whyNoPostgres } from '../../support/postgres.ts';
import { root } from '../../support/sources.ts';
import { entry, historyOf } from '../describeUpdateLog.ts';

const guide = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const [roles = '', grants = ''] = [...guide.matchAll(/```sql\n([^`]+)```/g)].map(
  ([, sql]) => sql ?? '',
);

test.runIf(wantsPostgres)(
  `[D4] with the roles of the guide the one that runs can do all it has to, and change no table and no history${whyNoPostgres}`,
  async () => {
    const { url, drop } = await makeDatabase();
    const name = new URL(url).pathname.slice(1);
    const named = (sql: string) => sql.replaceAll('draagvlak', name);
    // The database is there already; the roles are those of this test alone.
    for (const line of named(roles).split(';\n'))
      if (line.startsWith('create role')) await run(line, url);
    onTestFinished(async () => {
      await drop();
      await run(`drop role ${name}; drop role ${name}_owner`);
    });
    await run(`alter database ${name} owner to ${name}_owner`);
    const as = (role: string) => Object.assign(new URL(url), { username: role }).href;
    await migrate({ url: as(`${name}_owner`), name: 'draagvlak migrate' });
    await run(named(grants), as(`${name}_owner`));
    const storage = await openDatabase(as(name));
    onTestFinished(() => storage.close());
    const log = await storage.updateLogs.open('doc@1');
    await log.append([entry(1)]).durable;
    await log.compact(Uint8Array.of(1));
    await storage.journal.append([{ seq: 1, hash: 'h' }]);
    await storage.accounts.write({ a: 1 });
    await storage.audit.append('2026-01-01', '{}\n');
    await storage.audit.remove('2026-01-01');
    await storage.flows.put('name', 'flow', Date.now() + 60_000);
    expect(await storage.flows.take('name', Date.now())).toBe('flow');
    const second = await openDatabase(as(name));
    onTestFinished(() => second.close());
    await second.pen.hold(() => second.accounts.write({ a: 2 }));
    expect((await historyOf(log)).length).toBe(1);
    // A backup, too.
    await (await openMoment(as(name)))?.close();
    for (const act of [
      'update updates set seq = 2',
      'delete from journal',
      'alter table head add column other text',
      'create table other (a text)',
    ])
      await expect(ask(act, as(name))).rejects.toThrow(/permission denied|must be owner/);
  },
);
