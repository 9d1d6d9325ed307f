import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './Place.ts';

/** A directory. */
export interface Directory extends Place {
  readonly path: string;
}

/** Makes one where temporary ones are. */
export async function newDirectory(): Promise<Directory> {
  const path = await mkdtemp(join(tmpdir(), 'draagvlak-drill-'));
  return {
    path,
    settings: { DATA_DIR: path },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
