import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { connect, hangUp } from './connect.ts';
import type { Place } from './connect.ts';
import { DatabaseInUse } from './DatabaseInUse.ts';
import { dataVersion } from './dataVersion.ts';
import type { SaidVersion } from './dataVersion.ts';
import { DataTooNew } from './DataTooNew.ts';
import { isLock, locks } from './locks.ts';
import { migrations } from './migrations.ts';
import { readVersion } from './readVersion.ts';

/** Milliseconds in which servers that are stopping let go, and between two looks. */
const patience = 3_000;
const retryPause = 200;

/**
 * Brings the tables to the form this version knows, all steps or none, and notes in which form it
 * writes in them, while no server runs on them: one of an earlier release would not know what it reads.
 *
 * @throws DataTooNew when a later version was here: nothing is touched then. DatabaseInUse when the
 *   form has to change and servers run on them.
 */
export async function migrate(place: Place): Promise<void> {
  const client = await connect(place);
  try {
    const until = Date.now() + patience;
    while (!isCurrent(await readVersion(client)) && !(await tryToMigrate(client))) {
      if (Date.now() > until) throw new DatabaseInUse(await isShared(client));
      await pause(retryPause);
    }
  } finally {
    await hangUp(client);
  }
}

/** Whether servers run on it; otherwise somebody changes its tables or moves it just now. */
async function isShared(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `select from pg_locks l where ${isLock(locks.running)} and l.granted and l.mode = 'ShareLock'`,
  );
  return rows.length > 0;
}

function isCurrent(said: SaidVersion): boolean {
  DataTooNew.refuse(said);
  return (['version', 'record', 'text'] as const).every((part) => said[part] === dataVersion[part]);
}

// A server of a version before there were several has the pen for as long as it runs.
async function tryToMigrate(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<Record<'alone' | 'pen' | 'form', boolean>>(
    `select pg_try_advisory_lock(${locks.running}) as alone, pg_try_advisory_lock(${locks.pen}) as pen,
       pg_try_advisory_lock(${locks.form}) as form`,
  );
  try {
    if (!rows[0]?.alone || !rows[0].pen || !rows[0].form) return false;
    const said = await readVersion(client);
    // Another one may have been here meanwhile.
    if (isCurrent(said)) return true;
    const steps = migrations.slice(said.version ?? 0).join('\n');
    // Statements of one message are one transaction. Whoever had the pen when their line broke goes on
    // with it when they are back, without a look at the form: it is taken from them.
    await client.query(`create table if not exists data_version (version integer primary key);
      ${steps}
      insert into lost (holder, position)
        select holder, position from head where holder <> '' on conflict do nothing;
      update head set holder = '';
      delete from data_version;
      insert into data_version (version, record, text)
        values (${dataVersion.version}, ${dataVersion.record}, ${dataVersion.text})`);
    return true;
  } finally {
    await client.query('select pg_advisory_unlock_all()');
  }
}
