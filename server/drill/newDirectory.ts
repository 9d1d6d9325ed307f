import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './Place.ts';

/** Makes a directory, where temporary ones are. */
export async function newDirectory(): Promise<Place> {
  const name = await mkdtemp(join(tmpdir(), 'draagvlak-drill-'));
  return {
    name,
    settings: { DATA_DIR: name },
    remove: () => rm(name, { recursive: true, force: true }),
  };
}
