import { open, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nodeFileSystem } from '../storage/nodeFileSystem.ts';

/** Has everything below a directory on the disk: what stands in files, every name, and its own. */
export async function syncTree(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const path = resolve(directory);
  const directories = [dirname(path), path];
  for (const entry of entries) {
    const below = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) directories.push(below);
    else await syncFile(below);
  }
  for (const each of directories) await nodeFileSystem.syncDirectory(each);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
