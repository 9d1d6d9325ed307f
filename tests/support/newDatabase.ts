import { onTestFinished } from 'vitest';
import { makeDatabase } from './postgres.ts';

/** The URL of a new and empty database that is gone after the test. */
export async function newDatabase(): Promise<string> {
  const { url, drop } = await makeDatabase();
  onTestFinished(drop);
  return url;
}
