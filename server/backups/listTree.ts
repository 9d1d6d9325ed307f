import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ListedFile } from './Manifest.ts';

/** Every file below a directory, in order, with how long it is and its SHA-256. */
export async function listTree(directory: string): Promise<ListedFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .toSorted();
  const listed: ListedFile[] = [];
  for (const path of paths) {
    const sum = createHash('sha256');
    for await (const piece of createReadStream(join(directory, path))) sum.update(piece as Buffer);
    const { size } = await stat(join(directory, path));
    listed.push({ path, bytes: size, sha256: sum.digest('hex') });
  }
  return listed;
}
