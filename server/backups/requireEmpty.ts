import { readdir } from 'node:fs/promises';

/**
 * Nothing that is there is ever written over.
 *
 * @throws Error when a place is there and holds anything, or is no directory.
 */
export async function requireEmpty(place: string): Promise<void> {
  const names = await readdir(place).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0) throw new Error(`${place} is not empty. Name an empty or a new place.`);
}
