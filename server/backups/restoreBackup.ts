import { createReadStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#shared/canonicalJson.ts';
import { formatFile } from '../storage/formatFile.ts';
import { KeptJsonFile } from '../storage/KeptJsonFile.ts';
import { nodeFileSystem } from '../storage/nodeFileSystem.ts';
import { checkDirectory } from './checkDirectory.ts';
import { copyBytes } from './copyBytes.ts';
import { listTree } from './listTree.ts';
import type { ListedFile, Manifest } from './Manifest.ts';
import { manifestFile } from './manifestFile.ts';
import { requireEmpty } from './requireEmpty.ts';
import { syncTree } from './syncTree.ts';

/** What is put back, and where. */
export interface RestorePlaces {
  /** A backup. */
  readonly from: string;
  /** An empty or a new directory, which becomes a data directory. */
  readonly to: string;
  /** An `erased.json` that is newer than the backup: who is in it is erased again at the next start. */
  readonly erased?: string | undefined;
}

const erasedFile = z.object({ people: z.array(z.string()) });

/**
 * Puts a backup back, and proves it [R3]: every byte by its hash, the record by its chain and root,
 * each text by its canonical form. Until then the directory says that it is not whole, and no server
 * opens it.
 *
 * @throws Error when the place is not empty, the backup is newer than this program, or anything in it
 *   is not as it was written.
 */
export async function restoreBackup({ from, to, erased }: RestorePlaces): Promise<Manifest> {
  const manifest = await manifestFile.read(from);
  const forgotten = erased === undefined ? [] : await readErased(erased);
  await requireEmpty(to);
  const data = join(from, 'data');
  requireSameFiles(await listTree(data), manifest.files);
  await mkdir(to, { recursive: true, mode: 0o700 });
  await formatFile.markUnfinished(to, nodeFileSystem);
  const [format, others] = apart(manifest.files);
  for (const file of others) await copyListed(file, data, to);
  await addErased(join(to, 'erased.json'), forgotten);
  await syncTree(to);
  await nodeFileSystem.remove(join(to, 'format.json'));
  await copyListed(format, data, to);
  await syncTree(to);
  await requireSameContents(to, manifest);
  return manifest;
}

function apart(files: readonly ListedFile[]): [ListedFile, ListedFile[]] {
  const format = files.find(({ path }) => path === 'format.json');
  if (!format) throw new Error('The backup does not say in what format it is.');
  return [format, files.filter((file) => file !== format)];
}

async function copyListed(file: ListedFile, data: string, to: string): Promise<void> {
  const copied = await copyBytes(
    createReadStream(join(data, file.path)) as AsyncIterable<Uint8Array>,
    join(to, file.path),
  );
  if (copied.sha256 !== file.sha256)
    throw new Error(`${file.path} is not as it was when the backup was made.`);
}

// Before anything is written: a place that was empty stays so.
function requireSameFiles(found: readonly ListedFile[], listed: readonly ListedFile[]): void {
  const key = ({ path, bytes, sha256 }: ListedFile) => `${path} ${bytes} ${sha256}`;
  const [there, wanted] = [new Set(found.map(key)), new Set(listed.map(key))];
  const wrong = [...found, ...listed].find(
    (file) => !there.has(key(file)) || !wanted.has(key(file)),
  );
  if (wrong) throw new Error(`${wrong.path} is not as it was when the backup was made.`);
}

async function requireSameContents(to: string, { contents }: Manifest): Promise<void> {
  const found = await checkDirectory(to);
  if (canonicalJson(found) === canonicalJson(contents)) return;
  await formatFile.markUnfinished(to, nodeFileSystem);
  throw new Error('What was put back does not say what the backup says of itself.');
}

async function readErased(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(
      `There is no list of who was erased at ${path}. Without one, who was erased since the backup is there again.`,
      { cause },
    );
  });
  try {
    return erasedFile.parse(JSON.parse(text)).people;
  } catch (cause) {
    throw new Error(`${path} is no list of who was erased.`, { cause });
  }
}

async function addErased(path: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const file = await KeptJsonFile.open<z.infer<typeof erasedFile>>(path, nodeFileSystem);
  const kept = (await file.read())?.people ?? [];
  await file.write({ people: [...new Set([...kept, ...people])] });
}
