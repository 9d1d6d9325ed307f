import type { ClientBase } from 'pg';
import { DataTooNew } from './DataTooNew.ts';
import { migrations } from './migrations.ts';

/**
 * Brings the tables to the form this version knows, all steps or none. Whoever calls holds the lock.
 *
 * @throws DataTooNew when a later version was here: nothing is touched then.
 */
export async function migrate(client: ClientBase): Promise<void> {
  await client.query('create table if not exists data_version (version integer primary key)');
  const found = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from data_version',
  );
  const version = found.rows[0]?.version ?? 0;
  if (version > migrations.length) throw new DataTooNew(version, migrations.length);
  if (version === migrations.length) return;
  const steps = migrations.slice(version).join('\n');
  // Statements of one message are one transaction.
  await client.query(`${steps}
    delete from data_version;
    insert into data_version (version) values (${migrations.length})`);
}
