import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FileSystem, OpenFile } from '../../server/storage/FileSystem.ts';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';

/** A new directory on the real disk; gone after the test, with every file closed that it left open. */
export async function realDirectory(): Promise<{ directory: string; fileSystem: FileSystem }> {
  const directory = await mkdtemp(join(tmpdir(), 'draagvlak-'));
  const files: OpenFile[] = [];
  onTestFinished(async () => {
    await Promise.all(files.map((file) => file.close()));
    await rm(directory, { recursive: true, force: true });
  });
  const open: FileSystem['open'] = async (path, how) => {
    const file = await nodeFileSystem.open(path, how);
    files.push(file);
    return file;
  };
  return { directory, fileSystem: { ...nodeFileSystem, open } };
}
