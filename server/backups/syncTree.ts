import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nodeFileSystem } from '../storage/nodeFileSystem.ts';

/** Has every name below a directory on the disk, and its own. */
export async function syncTree(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory());
  const path = resolve(directory);
  const all = [dirname(path), path, ...below.map(({ parentPath, name }) => join(parentPath, name))];
  for (const each of all) await nodeFileSystem.syncDirectory(each);
}
