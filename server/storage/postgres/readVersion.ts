import type { SaidVersion } from './dataVersion.ts';
import type { Queries } from './Queries.ts';

/** What the data says of its form; nothing where there are no tables yet. */
export async function readVersion(lines: Queries): Promise<SaidVersion> {
  const { rows } = await lines.query<{ there: string | null }>(
    `select to_regclass('data_version')::text as there`,
  );
  if (!rows[0]?.there) return {};
  // As JSON, for columns came later.
  const found = await lines.query<{ said: SaidVersion }>(
    'select to_jsonb(d) as said from data_version d',
  );
  return found.rows[0]?.said ?? {};
}
