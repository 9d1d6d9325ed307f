import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the files in a data directory say was being done when its server was killed. */
export function underWay(directory: string, since: number): string[] {
  const isNew = (path: string) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > since;
  const files = filesIn(directory).filter((path) => isNew(join(directory, path)));
  const kinds = [
    ['a checkpoint of a text', /checkpoint\.new$/],
    ['packing a segment', /\.packed\.new$/],
    ['a checkpoint of the record', /^record\.json\.(new|old)$/],
    ['the accounts', /^accounts\.json\.(new|old)$/],
  ] as const;
  const found = kinds.filter(([, pattern]) => files.some((path) => pattern.test(path)));
  return found.map(([kind]) => kind);
}

/** The files of a data directory, those in folders included. */
function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' });
}
