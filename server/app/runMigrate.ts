import { readConfig } from '../config.ts';
import { migrate } from '../storage/postgres/migrate.ts';

/**
 * Brings the tables of `DATABASE_URL` to the form of this version, so that a server can run there as a
 * role that may change no tables.
 *
 * @throws DatabaseInUse while servers run on them, DataTooNew, or what the database says.
 */
export async function runMigrate(): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  if (databaseUrl === null) throw new Error('Set DATABASE_URL.');
  await migrate({ url: databaseUrl, name: 'draagvlak migrate' });
  console.log('The tables are as this version needs them.');
}
