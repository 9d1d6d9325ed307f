import { readdirSync } from 'node:fs';

/** How many packed segments a data directory has. */
export function countPacked(directory: string): number {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith('.packed')).length;
}
