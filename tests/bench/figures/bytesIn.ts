import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all files under a folder. */
export function bytesIn(directory: string): number {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(directory, path), { throwIfNoEntry: false }))
    .filter((found) => found?.isFile())
    .reduce((sum, found) => sum + (found?.size ?? 0), 0);
}
