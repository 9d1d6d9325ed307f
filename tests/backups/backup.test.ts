import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type * as Y from 'yjs';
import type { SectionId } from '#shared/ids.ts';
import { copyMoment } from '../../server/backups/copyMoment.ts';
import { makeBackup } from '../../server/backups/makeBackup.ts';
import type { MadeBackup } from '../../server/backups/makeBackup.ts';
import { restoreBackup } from '../../server/backups/restoreBackup.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { dataFormat } from '../../server/storage/dataFormat.ts';
import { editText } from '../http/editText.ts';
import { openTestApp } from '../http/openTestApp.ts';

const own = 'own' as SectionId;
const root = await mkdtemp(join(tmpdir(), 'draagvlak-backup-'));
const backup = join(root, 'backup');
afterAll(() => rm(root, { recursive: true, force: true }));

/** What the server said of itself at the moment of the backup. */
const said = { seq: 0, root: '', key: '' };
let made: MadeBackup;

beforeAll(async () => {
  const app = await openTestApp();
  await editText(app.house, ['member', own], (content) => {
    ((content.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Net getypt: ');
  });
  const { seq, root: tree, key } = app.house.proofs.head();
  Object.assign(said, { seq, root: tree, key });
  // The server goes on running.
  made = await makeBackup({
    copy: (to) => copyMoment(join(app.directory, 'data'), to),
    to: backup,
  });
  await app.close();
});

/** A copy of the backup that something may happen to. */
async function copyOf(): Promise<string> {
  const copy = await mkdtemp(join(root, 'copy-'));
  await cp(backup, copy, { recursive: true });
  return copy;
}

async function emptyPlace(): Promise<string> {
  const place = await mkdtemp(join(root, 'place-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  return place;
}

/** Changes the manifest, with a sum that fits. */
async function rewrite(copy: string, change: (manifest: Record<string, unknown>) => object) {
  const path = join(copy, 'manifest.json');
  const text = JSON.stringify(change(JSON.parse(await readFile(path, 'utf8'))));
  await writeFile(path, text);
  const sum = createHash('sha256').update(text).digest('hex');
  await writeFile(join(copy, 'manifest.sha256'), `${sum}  manifest.json\n`);
}

describe('[R2] a backup', () => {
  test('is of a server that goes on, and says what it holds, for its owner only', async () => {
    const { record, texts } = made.manifest.contents;
    expect({ seq: record.seq, root: record.root, key: record.key }).toEqual(said);
    expect(texts.map(({ log }) => log)).toEqual(['own@1', 'other@1']);
    const paths = made.manifest.files.map(({ path }) => path);
    for (const path of ['journal.log', 'accounts.json', 'signing-key.json', 'vault-key.json'])
      expect(paths).toContain(path);
    expect(paths.filter((path) => /^lock|\.(new|old)$|^sections\/commits/.test(path))).toEqual([]);
    const text = await readFile(join(backup, 'manifest.json'));
    expect(made.sum).toBe(createHash('sha256').update(text).digest('hex'));
    for (const path of ['manifest.json', 'data', 'data/accounts.json'])
      expect((await stat(join(backup, path))).mode & 0o077).toBe(0);
  });

  test('is put nowhere where anything is, and of nothing that is no data directory', async () => {
    const place = await emptyPlace();
    const copy = (to: string) => copyMoment(place, to);
    const making = makeBackup({ copy, to: join(place, 'to') });
    await expect(making).rejects.toThrow('no data directory');
    await writeFile(join(place, 'mine'), 'keep');
    await expect(makeBackup({ copy, to: place })).rejects.toThrow('not empty');
    expect(await readdir(place)).toEqual(['mine']);
  });
});

describe('[R3] a restore', () => {
  test('is what was there: record, key, texts, people and their sessions', async () => {
    const place = join(await emptyPlace(), 'new', 'data');
    const manifest = await restoreBackup({ from: backup, to: place });
    expect(manifest).toEqual(made.manifest);
    const app = await openTestApp({ demo: true, dataDirectory: place });
    onTestFinished(() => app.close());
    expect(app.house.proofs.head()).toMatchObject(said);
    const { body } = await app.nobody.get('/manifestos/m/export?format=txt');
    expect(body['text']).toContain('Net getypt: Wij luisteren');
  });

  test('comes into an empty place only', async () => {
    const place = await emptyPlace();
    await writeFile(join(place, 'mine'), 'keep');
    await expect(restoreBackup({ from: backup, to: place })).rejects.toThrow('not empty');
    expect(await readdir(place)).toEqual(['mine']);
  });

  test('refuses a backup in which any one byte of any file is another, and writes nothing', async () => {
    const place = await emptyPlace();
    const copy = await copyOf();
    const entries = await readdir(copy, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(8);
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name);
      const bytes = await readFile(path);
      for (const at of new Set([0, bytes.length >> 1, bytes.length - 1])) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await writeFile(path, changed);
        await expect(restoreBackup({ from: copy, to: place })).rejects.toThrow(/not as it was/);
      }
      await writeFile(path, bytes);
    }
    expect(await readdir(place)).toEqual([]);
    await restoreBackup({ from: copy, to: place });
  });

  test('refuses one that lacks a file or has one more, and one that was cut off', async () => {
    const place = await emptyPlace();
    const [less, more, cut] = [await copyOf(), await copyOf(), await copyOf()];
    await rm(join(less, 'data', 'erased.json'), { force: true });
    await rm(join(less, 'data', 'vault-key.json'));
    await expect(restoreBackup({ from: less, to: place })).rejects.toThrow('vault-key.json');
    await writeFile(join(more, 'data', 'sections', 'more'), '');
    await expect(restoreBackup({ from: more, to: place })).rejects.toThrow('sections/more');
    await rm(join(cut, 'manifest.sha256'));
    await expect(restoreBackup({ from: cut, to: place })).rejects.toThrow('cut off');
    expect(await readdir(place)).toEqual([]);
  });

  test('refuses one of a newer release, whatever of it is newer', async () => {
    const place = await emptyPlace();
    for (const part of Object.keys(dataFormat) as (keyof typeof dataFormat)[]) {
      const copy = await copyOf();
      const data = { ...dataFormat, [part]: dataFormat[part] + 1 };
      await rewrite(copy, (manifest) => ({ ...manifest, data }));
      const restoring = restoreBackup({ from: copy, to: place });
      await expect(restoring).rejects.toThrow(`newer release: ${part} ${dataFormat[part] + 1}`);
    }
    const copy = await copyOf();
    await rewrite(copy, (manifest) => ({ ...manifest, version: 2, more: true }));
    await expect(restoreBackup({ from: copy, to: place })).rejects.toThrow('of form 2');
    expect(await readdir(place)).toEqual([]);
  });

  test('that is not what the backup says is no data directory for anyone', async () => {
    const place = await emptyPlace();
    const copy = await copyOf();
    await rewrite(copy, (manifest) => {
      const { texts, ...contents } = made.manifest.contents;
      const others = texts.map((text) => ({ ...text, text: said.root }));
      return { ...manifest, contents: { ...contents, texts: others } };
    });
    await expect(restoreBackup({ from: copy, to: place })).rejects.toThrow('does not say');
    await expect(openDataDirectory(place)).rejects.toThrow('not whole');
  });

  test('that was cut off is opened by no server', async () => {
    const place = await emptyPlace();
    await writeFile(join(place, 'format.json'), '{"unfinished":true}');
    await expect(openDataDirectory(place)).rejects.toMatchObject({ code: 'format-not-known' });
    expect(await readdir(place)).toEqual(['format.json']);
  });

  test('[J3] erases again who was erased since, when it is told', async () => {
    const [place, newer] = [await emptyPlace(), await emptyPlace()];
    const erased = join(newer, 'erased.json');
    await writeFile(erased, '{"people":["observer"]}');
    await restoreBackup({ from: backup, to: join(place, 'data'), erased });
    const app = await openTestApp({ demo: true, dataDirectory: join(place, 'data') });
    onTestFinished(() => app.close());
    expect(app.house.records.state.people).not.toHaveProperty('observer');
    const accounts = await readFile(join(place, 'data', 'accounts.json'), 'utf8');
    expect(accounts).toContain('Fictief Mens member');
    expect(accounts).not.toContain('Fictief Mens observer');
  });
});

test('[R5] a data directory of a newer release is refused, with what to do', async () => {
  const place = await emptyPlace();
  await mkdir(join(place, 'data'));
  const newer = { ...dataFormat, record: dataFormat.record + 1 };
  await writeFile(join(place, 'data', 'format.json'), JSON.stringify(newer));
  const refusal = openDataDirectory(join(place, 'data'));
  await expect(refusal).rejects.toThrow(/newer release: record \d+ .*Run that one/);
});
