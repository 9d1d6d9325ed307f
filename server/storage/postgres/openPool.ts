import { Pool } from 'pg';
import type { Place } from './connect.ts';

/** Lines for reading, opened when they are asked for. A database that is away fails who reads. */
export function openPool({ url, name }: Place): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: 4,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
  });
  // A line that breaks while nobody uses it is replaced; who uses one hears of it.
  pool.on('error', () => undefined);
  return pool;
}
