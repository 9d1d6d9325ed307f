import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
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

async function unpack(zip: Uint8Array, into: string): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(into, path.replace(/^[^/]+\//u, ''));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
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
    'part.html': `${base}/export?format=html&annexes=none`,
    'page.html': `/m/${slug}`,
  };
  const zip = await fetch(`${server.url}${base}/export?format=zip`);
  await unpack(new Uint8Array(await zip.arrayBuffer()), join(folder, 'archive'));
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

  // Out of the archive, by the command that its README gives, with the verifier that is in it.
  const readme = await readFile(join(folder, 'archive/README.txt'), 'utf8');
  const command = /node verify\.mjs (.*)/u.exec(readme)?.[1]?.split(' ') ?? [];
  const data = join(folder, 'archive/data');
  const checked = await promisify(execFile)(process.execPath, ['verify.mjs', ...command], {
    cwd: data,
  });
  expect(checked.stdout).not.toContain('WRONG');
  expect(checked.stdout.match(/^good .*: as of event/gmu)).toHaveLength(4);
  // Set in the thread of the press, by a program that is no JavaScript.
  for (const name of ['pdf', 'pdfa.pdf'])
    expect((await readFile(join(data, `${slug}.${name}`), 'latin1')).slice(0, 8)).toBe('%PDF-1.7');
  expect(await readFile(join(data, 'record.ndjson'), 'utf8')).toBe(
    await readFile(join(folder, 'record.ndjson'), 'utf8'),
  );

  // In each form, of an annex of a whole network: any line that is not there is missed.
  for (const name of ['manifesto.md', 'manifesto.txt', 'manifesto.html']) {
    const told = (await readFile(join(folder, name), 'utf8')).split('\n');
    const isHtml = name.endsWith('html');
    const begin = isHtml
      ? /<section class="after" id="amendments"/
      : /^(?:## )?(?:Bijlage|Annex): /;
    const from = told.findIndex((line) => begin.test(line));
    const said = [...told.keys()].filter((place) => {
      const line = told[place]?.trim() ?? '';
      return (
        place > from && (isHtml ? /^<(?:h3|p class="(?:small|text)")>/.test(line) : line !== '')
      );
    });
    expect(told.slice(from).join('\n')).toMatch(/A-\d+[^]*I-\d+/u);
    // Of what was decided and advised every seventh: that is the smaller part of it.
    const later = told.findIndex((line) => /Bijlage: besluiten|Annex: decisions/u.test(line));
    const isTaken = (line: number, place: number) => place % (line > later ? 7 : 50) === 0;
    const dropped = said.filter((line, place) => isTaken(line, place));
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
      found.said.match(
        /^WRONG {2}\d+-manifesto\.(?:md|txt|html)(?:, |: there is no seal|: here st)/gm,
      ),
    ).toHaveLength(dropped.length);
    expect(dropped.length).toBeGreaterThan(8);
  }

  // A form that it does not read is no forgery; one that is forged beside it still is.
  const unread = ['--export', `archive/data/${slug}.docx`];
  expect(await runAlone(folder, 'record.ndjson', ...unread)).toEqual({
    code: 2,
    said: expect.stringMatching(/^UNREAD .*docx file is not read/mu),
  });
  const [forged = ''] = (await readdir(folder)).filter((name) => /^\d/u.test(name));
  expect((await runAlone(folder, 'record.ndjson', ...unread, '--export', forged)).code).toBe(1);

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
