import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildNetwork } from '../support/network.ts';
import { newDatabase } from '../support/newDatabase.ts';
import { ask, wantsPostgres, whyNoPostgres } from '../support/postgres.ts';
import { runServer } from '../support/runServer.ts';
import { openWith, readParagraphs } from '../support/sections.ts';
import { until } from '../support/until.ts';

const run = promisify(execFile);
const built = (name: string) => fileURLToPath(new URL(`../../dist/server/${name}.js`, import.meta.url)); // prettier-ignore

/** Runs one of the commands; answers what it printed, or what it said when it failed. */
async function command(name: string, words: readonly string[], env: Record<string, string> = {}) {
  const { PATH, HOME, TMPDIR } = process.env;
  return run(process.execPath, [built(name), ...words], { env: { PATH, HOME, TMPDIR, ...env } })
    .then(({ stdout }) => ({ code: 0, said: stdout }))
    .catch((error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }));
}

async function emptyPlace(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'draagvlak-place-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  return place;
}

test('[R4] the drill: what was on disk before the backup comes back after a kill, and it says what was reached', async () => {
  const { code, said } = await command('drill', ['--seconds', '2']);
  expect({ code, said }).toMatchObject({ code: 0 });
  expect(said).toMatch(/^Acts +\d+ acknowledged before the backup, \d+ put back, all in order/m);
  expect(said).toMatch(/^Words +\d+ acknowledged before the backup, \d+ put back, all in order/m);
  expect(said).toMatch(/^RPO +\d+\.\d s/m);
  expect(said).toMatch(/^RTO +\d+\.\d s/m);
});

test('[R2] [R3] [R4] the commands: a backup of a running server, tried out and put back; and what is refused ends with 1', async () => {
  const server = await runServer();
  const place = await emptyPlace();
  const [backup, restored] = [join(place, 'backup'), join(place, 'restored')];
  const env = { DATA_DIR: server.directory };
  const made = await command('backup', ['--to', backup], env);
  expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/^Texts +7, read through$/m) });
  const tried = await command('drill', ['--from', backup]);
  expect(tried).toMatchObject({ code: 0, said: expect.stringMatching(/^RTO +\d/m) });
  const put = await command('restore', ['--from', backup, '--to', restored]);
  expect(put).toMatchObject({ code: 0, said: expect.stringMatching(/^Done\./m) });
  for (const [name, words, why] of [
    ['backup', ['--to', backup], 'is not empty'],
    ['backup', [], 'npm run backup -- --to DIRECTORY'],
    ['restore', ['--from', backup, '--to', restored], 'is not empty'],
    ['restore', ['--from', restored, '--to', join(place, 'x')], 'holds no backup'],
    ['restore', [], 'npm run restore --'],
    ['restore', ['--from', 'postgres://127.0.0.1/x'], 'npm run restore --'],
    ['backup', ['--to', 'postgres://127.0.0.1/x'], 'npm run backup --'],
    ['drill', ['--seconds', '0'], '--seconds'],
  ] as const)
    expect(await command(name, words, env)).toMatchObject({
      code: 1,
      said: expect.stringContaining(why),
    });
  expect((await readdir(place)).toSorted()).toEqual(['backup', 'restored']);
});

describe.skipIf(!wantsPostgres)(`with a database${whyNoPostgres}`, () => {
  test('[R4] the drill does the same in databases of its own, which it removes', async () => {
    const database = await newDatabase();
    const drilled = "select datname from pg_database where datname like 'draagvlak_drill_%'";
    const before = await ask(drilled, database);
    const { code, said } = await command('drill', ['--seconds', '1'], { DATABASE_URL: database });
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toMatch(/^Acts +\d+ acknowledged before the backup, \d+ put back, all in order/m);
    expect(said).toMatch(/^Words +\d+ acknowledged before the backup, \d+ put back, all in order/m);
    expect(await ask(drilled, database)).toEqual(before);
  });

  test('[R4] a drill that is stopped leaves nothing behind', async () => {
    const database = await newDatabase();
    const place = await emptyPlace();
    const drilled = "select datname from pg_database where datname like 'draagvlak_drill_%'";
    const before = await ask(drilled, database);
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, TMPDIR: place, DATABASE_URL: database };
    const drill = spawn(process.execPath, [built('drill'), '--seconds', '60'], { env });
    const gone = once(drill, 'exit');
    await until(async () => (await ask(drilled, database)).length === before.length + 2);
    await until(async () => (await readdir(place)).length > 0);
    drill.kill('SIGTERM');
    expect(await gone).toEqual([1, null]);
    expect([await ask(drilled, database), await readdir(place)]).toEqual([before, []]);
  });

  test('[R2] [R3] [R4] a backup beside a running server is put back into a database, a directory, or what is tried out', async () => {
    const [url, other] = [await newDatabase(), await newDatabase()];
    const server = await runServer({ DEMO: '0', DATABASE_URL: url });
    const { ann } = await buildNetwork(server, { people: { ann: { lead: true } } });
    (await openWith(ann, ['Wij beloven dit.'])).close();
    const before = await readParagraphs(ann);
    const place = await emptyPlace();
    const [backup, directory] = [join(place, 'backup'), join(place, 'directory')];
    const made = await command('backup', ['--to', backup], { DATABASE_URL: url });
    expect(made).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^Texts +1, read through$/m),
    });
    expect((await command('drill', ['--from', backup])).code).toBe(0);
    const put = await command('restore', ['--from', backup, '--to', other]);
    expect(put).toMatchObject({ code: 0, said: expect.stringMatching(/^Done\. .* DATABASE_URL/m) });
    expect((await command('restore', ['--from', backup, '--to', directory])).code).toBe(0);
    await server.stop();
    const places: Record<string, string>[] = [{ DATABASE_URL: other }, { DATA_DIR: directory }];
    for (const there of places) {
      const back = await runServer({ DEMO: '0', PORT: String(server.port), ...there });
      expect(await readParagraphs(ann)).toEqual(before);
      await back.stop();
    }
    for (const [name, words, why] of [
      ['restore', ['--from', backup, '--to', other], 'not empty'],
      ['backup', ['--to', join(place, 'x')], 'nothing of Draagvlak'],
    ] as const) {
      const env = { DATABASE_URL: await newDatabase() };
      expect(await command(name, words, env)).toMatchObject({
        code: 1,
        said: expect.stringContaining(why),
      });
    }
    expect((await readdir(place)).toSorted()).toEqual(['backup', 'directory']);
  });
});

test('[R2] a backup of a database that is away is none, and leaves nothing behind', async () => {
  const place = await emptyPlace();
  const away = { DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const refused = await command('backup', ['--to', join(place, 'backup')], away);
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('ECONNREFUSED') });
  expect(await readdir(place)).toEqual([]);
});
