import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { runServer } from '../support/runServer.ts';

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
    ['backup', [], 'npm run backup -- --to PLACE'],
    ['restore', ['--from', backup, '--to', restored], 'is not empty'],
    ['restore', ['--from', restored, '--to', join(place, 'x')], 'holds no backup'],
    ['restore', [], 'npm run restore --'],
    ['drill', ['--seconds', '0'], '--seconds'],
  ] as const)
    expect(await command(name, words, env)).toMatchObject({
      code: 1,
      said: expect.stringContaining(why),
    });
  // Who moved into a database goes on having good backups of what was before, if nobody says so.
  const moved = { ...env, DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const refused = await command('backup', ['--to', join(place, 'y')], moved);
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('With DATABASE_URL') });
  expect((await readdir(place)).toSorted()).toEqual(['backup', 'restored']);
});
