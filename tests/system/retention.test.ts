import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/sources.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';

function run(directory: string, ...words: string[]) {
  const done = spawnSync(process.execPath, [join(root, 'dist/server/retention.js'), ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATA_DIR: directory },
  });
  return { code: done.status, told: done.stdout, wrong: done.stderr };
}

test('[L3] the command lists what would go, also beside a running server, and removes it once that stopped', async () => {
  const server = await runServer();
  const { directory } = server;
  const audit = join(directory, 'audit');
  await mkdir(audit, { recursive: true });
  await writeFile(join(audit, '2020-01-01.jsonl'), '{}\n');
  const accounts = () => readFile(join(directory, 'accounts.json'), 'utf8');
  // A server that has just started writes down up to where people were told.
  await until(async () => /"seq":\d/.test(await accounts()));
  const before = await accounts();
  const dry = run(directory, '--dry-run');
  expect([dry.code, dry.told.split('\n')[0], dry.wrong]).toEqual([0, 'audit-day        2020-01-01', '']); // prettier-ignore
  expect(dry.told).toContain('1 past their term would be removed; nothing was.');
  expect(await accounts()).toBe(before);
  expect(await readdir(audit)).toContain('2020-01-01.jsonl');
  const help = run(directory, '--help');
  expect([help.code, help.told, help.wrong]).toEqual([1, '', expect.stringContaining('--dry-run')]);
  const busy = run(directory);
  expect([busy.code, busy.told]).toEqual([1, '']);
  expect(busy.wrong).toContain('is in use by process');
  await server.stop();
  expect(run(directory).told).toContain('1 past their term removed.');
  expect(await readdir(audit)).not.toContain('2020-01-01.jsonl');
});
