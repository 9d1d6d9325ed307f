import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { LogEntry } from '../../server/rooms/UpdateLog.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { DataDirectoryInUse } from '../../server/storage/DataDirectoryInUse.ts';
import type { Storage } from '../../server/storage/Storage.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { entriesOf, entry } from './describeUpdateLog.ts';
import { readAll } from './describeJournal.ts';

let built = '';

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'draagvlak-built-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'holdDirectory.ts'), outDir: built, target: 'node20' },
  });
});
afterAll(() => rm(built, { recursive: true, force: true }));

describe('a data directory', () => {
  test('holds the four stores, for its owner only', async () => {
    const path = join(await newDirectory(), 'far', 'away');
    const data = await opened(path);
    await (await data.updateLogs.open('doc@1')).append([entry(1)]).durable;
    await data.journal.append([{ seq: 1, hash: 'h' }]);
    await data.checkpoint.write({ is: 'checkpoint' });
    await data.accounts.write({ is: 'accounts' });
    await data.close();
    const names = [
      'accounts.json',
      'format.json',
      'journal.log',
      'record.json',
      'sections',
      'sections/commits',
      'sections/doc@1',
      'sections/doc@1/1.log',
    ];
    expect((await readdir(path, { recursive: true })).toSorted()).toEqual(names);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    for (const name of names.filter((each) => each.includes('.'))) {
      const { mode } = await stat(join(path, name));
      expect({ name, mode: mode & 0o777 }).toEqual({ name, mode: 0o600 });
    }
    const again = await opened(path);
    expect(await again.checkpoint.read()).toEqual({ is: 'checkpoint' });
    expect(await again.accounts.read()).toEqual({ is: 'accounts' });
    expect(await readAll(again.journal, { offset: 0 })).toHaveLength(1);
    expect(await entriesOf(await again.updateLogs.open('doc@1'))).toHaveLength(1);
  });

  test('[T2] closing waits for everything under way; then nothing is taken', async () => {
    const path = await newDirectory();
    const data = await opened(path);
    const log = await data.updateLogs.open('doc@1');
    const done = [log.append([entry(1)]).durable, data.accounts.write([1])];
    done.push(data.journal.append([{ seq: 1, hash: 'h' }]));
    await Promise.all([data.close(), data.close()]);
    await Promise.all(done);
    await expect(log.append([entry(2)]).durable).rejects.toThrow('closed');
    await expect(data.updateLogs.open('new@1')).rejects.toThrow('closed');
    await expect(data.journal.append([{ seq: 2, hash: 'h' }])).rejects.toThrow('closed');
    await expect(data.accounts.write([2])).rejects.toThrow('closed');
    expect(await readdir(path)).not.toContain('lock');
  });

  test('a damaged journal refuses to open, and leaves no lock', async () => {
    const path = await newDirectory();
    await (await opened(path)).close();
    await writeFile(join(path, 'journal.log'), 'something else altogether');
    await expect(openDataDirectory(path)).rejects.toMatchObject({ code: 'storage-damaged' });
    expect(await readdir(path)).not.toContain('lock');
  });
});

describe('one server to a data directory', () => {
  test('[T2] a second process is refused, until the first one was killed', async () => {
    const path = await newDirectory();
    const { child, exited } = await startChild(path);
    const refusal = await openDataDirectory(path).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataDirectoryInUse);
    expect(refusal).toMatchObject({ code: 'data-directory-in-use' });
    expect(String(refusal)).toContain(`process ${child.pid}`);
    child.kill('SIGKILL');
    await exited;
    await (await opened(path)).close();
  });

  test('[T2] a child is refused while we have it', async () => {
    const path = await newDirectory();
    const data = await opened(path);
    const child = spawn(process.execPath, [join(built, 'holdDirectory.js'), path]);
    const errors: string[] = [];
    child.stderr.on('data', (text: Buffer) => errors.push(text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(1);
    expect(errors.join('')).toContain(`in use by process ${process.pid}`);
    await data.close();
  });

  test('[T2] [J4] killed in the midst of appending, five times: all it acknowledged is there', async () => {
    const path = await newDirectory();
    for (let round = 0; round < 5; round++) {
      const { child, exited, lastSeq } = await startChild(path, 20);
      child.kill('SIGKILL');
      await exited;
      const data = await opened(path);
      const log = await data.updateLogs.open('doc@1');
      const found = await entriesOf(log);
      expect(found.length).toBeGreaterThanOrEqual(lastSeq());
      // The child fills each update with the seq before its round of three.
      const isRight = ({ seq, update }: LogEntry) =>
        update[0] === (seq - 1 - ((seq - 1) % 3)) % 256;
      expect(found.filter((each) => !isRight(each))).toEqual([]);
      const events = await readAll(data.journal, { offset: 0 });
      expect(events.at(-1)?.event.seq).toBeGreaterThanOrEqual(lastSeq());
      await data.close();
    }
  });

  test('the same process is refused too, and gets it after closing', async () => {
    const path = await newDirectory();
    const data = await opened(path);
    await expect(openDataDirectory(path)).rejects.toThrow(DataDirectoryInUse);
    await expect(openDataDirectory(path)).rejects.toThrow(DataDirectoryInUse);
    await data.close();
    await (await opened(path)).close();
  });

  test.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, id: 'x', began: null }],
    ['an earlier process with our number', { pid: process.pid, id: 'x', began: null }],
    [
      'an earlier process with the number of one that runs',
      { pid: process.ppid, id: 'x', began: 'boot 1' },
    ],
  ])('the lock of %s is taken over', async (_, holder) => {
    const path = await newDirectory();
    await writeFile(join(path, 'lock'), JSON.stringify(holder));
    const data = await opened(path);
    expect(JSON.parse(await readFile(join(path, 'lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    await data.close();
    expect(await readdir(path)).not.toContain('lock');
  });

  test.each(['', '{', 'null', '{"pid":"x"}'])('a lock that says %j is taken over', async (text) => {
    const path = await newDirectory();
    await writeFile(join(path, 'lock'), text);
    await opened(path);
    expect(await readFile(join(path, 'lock'), 'utf8')).toContain(`"pid":${process.pid},`);
  });

  test('the lock of a process that runs, where its begin is not known, is respected', async () => {
    const path = await newDirectory();
    await writeFile(
      join(path, 'lock'),
      JSON.stringify({ pid: process.ppid, id: 'x', began: null }),
    );
    await expect(openDataDirectory(path)).rejects.toThrow(DataDirectoryInUse);
  });

  test('of many that find a stale lock at the same moment, one gets it', async () => {
    for (let round = 0; round < 10; round++) {
      const path = await newDirectory();
      await writeFile(join(path, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, id: 'x' }));
      const tries = await Promise.allSettled([1, 2].map(() => openDataDirectory(path)));
      const got = tries.filter((each) => each.status === 'fulfilled');
      expect(got).toHaveLength(1);
      await got[0]?.value.close();
      expect((await readdir(path)).filter((name) => name.startsWith('lock'))).toEqual([]);
    }
  });

  test('a lock that is respected is not touched', async () => {
    const fileSystem = new FaultyFileSystem(new MemoryDisk());
    const data = await openDataDirectory('/data', fileSystem);
    await expect(openDataDirectory('/data', fileSystem)).rejects.toThrow(DataDirectoryInUse);
    // The one of `format.json`, before.
    expect(fileSystem.count('rename')).toBe(1);
    await data.close();
  });

  test('a stale lock that another process takes over before us is given back to it', async () => {
    const disk = new MemoryDisk();
    const locked = (holder: object) =>
      disk.damage('/data/lock', () => Buffer.from(JSON.stringify(holder)));
    const other = { pid: process.ppid, id: 'other', began: null };
    await disk.makeDirectory('/data');
    await disk.open('/data/lock', 'keep');
    locked({ pid: 2 ** 22 + 1, id: 'stale', began: null });
    const late = new FaultyFileSystem(disk, ({ operation }) => {
      if (operation === 'rename') locked(other);
      return null;
    });
    await expect(openDataDirectory('/data', late)).rejects.toThrow(`process ${other.pid}`);
    expect([...disk.names.keys()]).toEqual(['/data/lock']);
    expect(JSON.parse(Buffer.from((await disk.read('/data/lock')) ?? []).toString())).toEqual(
      other,
    );
  });

  test('a failing lock gives way to the next try', async () => {
    const disk = new MemoryDisk();
    let isBroken = true;
    const fileSystem = new FaultyFileSystem(disk, ({ operation }) =>
      isBroken && operation === 'link' ? 'EIO' : null,
    );
    await expect(openDataDirectory('/data', fileSystem)).rejects.toThrow('EIO');
    isBroken = false;
    await (await openDataDirectory('/data', fileSystem)).close();
    expect([...disk.names.keys()]).toEqual(['/data/format.json', '/data/journal.log']);
  });
});

async function opened(path: string): Promise<Storage> {
  const data = await openDataDirectory(path);
  onTestFinished(() => data.close());
  return data;
}

/** A child that appends until it is killed; resolves when it has acknowledged some rounds. */
async function startChild(path: string, rounds = 1) {
  const child: ChildProcess = spawn(process.execPath, [join(built, 'holdDirectory.js'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'close');
  let output = '';
  const lines = () => output.split('\n').slice(0, -1);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the child ended by itself')));
    child.stdout?.on('data', (text: Buffer) => {
      output += text.toString();
      if (lines().length >= rounds) resolve();
    });
  });
  return { child, exited, lastSeq: () => Number(lines().at(-1)) };
}

async function newDirectory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'draagvlak-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
