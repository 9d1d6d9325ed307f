import type { Pool } from 'pg';

/** The content of a kept document; null when nothing was ever written. */
export async function readKept<T>(pool: Pool, name: string): Promise<T | null> {
  const { rows } = await pool.query<{ content: string }>(
    'select content from kept where name = $1',
    [name],
  );
  return rows[0] ? (JSON.parse(rows[0].content) as T) : null;
}
