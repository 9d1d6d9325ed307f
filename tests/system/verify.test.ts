import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { runServer } from '../support/runServer.ts';
import { root } from '../support/sources.ts';

const built = join(root, 'dist/server/verify.js');

/** Runs the built verifier, alone in a folder: it needs nothing beside it. */
async function runAlone(folder: string, ...files: readonly string[]) {
  const program = join(folder, 'verify.mjs');
  await copyFile(built, program);
  const done = promisify(execFile)(process.execPath, [program, ...files], { cwd: folder });
  return done.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      said: stdout + stderr,
    }),
  );
}

test('[J2] what a server gives out is checked by one file on a machine without the server', async () => {
  const server = await runServer();
  const folder = await mkdtemp(join(tmpdir(), 'draagvlak-verify-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const get = async (path: string) => (await fetch(`${server.url}${path}`)).text();
  const { manifestos } = JSON.parse(await get('/api/v1/manifestos')) as {
    manifestos: { id: string; slug: string }[];
  };
  const [{ id, slug } = { id: '', slug: '' }] = manifestos;
  const base = `/api/v1/manifestos/${id}`;
  const files = {
    'record.ndjson': `${base}/record`,
    'receipt.json': `${base}/receipts/100`,
    'manifesto.json': `${base}/export?format=json`,
    'manifesto.html': `${base}/export?format=html`,
    'manifesto.md': `${base}/export?format=md&language=en`,
    'manifesto.txt': `${base}/export?format=txt`,
    'page.html': `/m/${slug}`,
  };
  for (const [name, path] of Object.entries(files))
    await writeFile(join(folder, name), await get(path));
  await server.stop();
  const exports = Object.keys(files)
    .slice(2)
    .flatMap((name) => ['--export', name]);
  const good = await runAlone(folder, 'record.ndjson', '--receipt', 'receipt.json', ...exports);
  expect(good).toEqual({ code: 0, said: expect.stringContaining('receipt.json: event 100') });
  expect(good.said).not.toContain('WRONG');
  const key = /signed by ([0-9a-f]{64})/.exec(good.said)?.[1] ?? '';
  expect((await runAlone(folder, 'record.ndjson', '--key', key)).code).toBe(0);

  // In each form, of an annex of a whole network: any line that is not there is missed.
  for (const name of ['manifesto.md', 'manifesto.txt']) {
    const told = (await readFile(join(folder, name), 'utf8')).split('\n');
    const from = told.findIndex((line) => /^(?:## )?(?:Bijlage|Annex): /.test(line));
    const said = [...told.keys()].filter((place) => place > from && told[place]?.trim());
    const dropped = said.filter((_, place) => place % 50 === 0);
    const shorter = dropped.map((place) => `${place}-${name}`);
    for (const [index, place] of dropped.entries())
      await writeFile(join(folder, shorter[index] ?? ''), told.toSpliced(place, 1).join('\n'));
    const found = await runAlone(
      folder,
      'record.ndjson',
      ...shorter.flatMap((each) => ['--export', each]),
    );
    expect(found.code).toBe(1);
    expect(
      found.said.match(/^WRONG {2}\d+-manifesto\.(?:md|txt)(?:, |: there is no seal)/gm),
    ).toHaveLength(dropped.length);
    expect(dropped.length).toBeGreaterThan(8);
  }

  const record = await readFile(join(folder, 'record.ndjson'), 'utf8');
  const lines = record.split('\n');
  await writeFile(join(folder, 'short.ndjson'), lines.toSpliced(40, 1).join('\n'));
  expect(await runAlone(folder, 'short.ndjson')).toEqual({
    code: 1,
    said: expect.stringMatching(/^WRONG {2}record, line 41, byte \d+, event 41: .*number 42\n$/),
  });
  expect((await runAlone(folder, 'record.ndjson', '--key', '00'.repeat(32))).code).toBe(1);
  for (const unclear of [[], ['no-such-file'], ['record.ndjson', 'receipt.json'], ['--no']])
    expect((await runAlone(folder, ...unclear)).code).toBe(2);
  expect(await runAlone(folder, '--help')).toEqual({
    code: 0,
    said: expect.stringContaining('--receipt'),
  });
});

test('[J2] the built verifier asks for nothing but Node', async () => {
  const code = await readFile(built, 'utf8');
  const asked = [...code.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
    ([, name]) => name,
  );
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((name) => !name?.startsWith('node:'))).toEqual([]);
});
