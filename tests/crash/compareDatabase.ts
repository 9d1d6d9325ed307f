import { openDatabase } from '../../server/storage/postgres/openDatabase.ts';
import { compareLogs } from './compareLogs.ts';

/** What is wrong with the logs in a database that no server has. */
export async function compareDatabase(url: string): Promise<string[]> {
  const storage = await openDatabase(url);
  return compareLogs(storage, await storage.docs());
}
