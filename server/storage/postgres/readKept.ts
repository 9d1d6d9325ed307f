import type { Queries } from './Queries.ts';

/** The content of a kept document; null when nothing was ever written. */
export async function readKept<T>(lines: Queries, name: string): Promise<T | null> {
  const { rows } = await lines.query<{ content: string }>(
    'select content from kept where name = $1',
    [name],
  );
  return rows[0] ? (JSON.parse(rows[0].content) as T) : null;
}
