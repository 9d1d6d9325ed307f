import type { Client } from 'pg';
import type { AuditStore } from '../../records/AuditStore.ts';
import type { Checkpoint } from '../../rooms/UpdateLog.ts';
import type { Stored } from '../Stored.ts';
import { connect, hangUp } from './connect.ts';
import { DataTooNew } from './DataTooNew.ts';
import { locks } from './locks.ts';
import { PostgresAuditStore } from './PostgresAuditStore.ts';
import { readEntries } from './readEntries.ts';
import { readEvents } from './readEvents.ts';
import { readKept } from './readKept.ts';
import { readVersion } from './readVersion.ts';

/** All that a database held at one moment. */
export interface Moment extends Stored {
  /** Milliseconds since the epoch: all that was acknowledged before it is there. */
  readonly at: number;
  /** Nothing can be added to it, nor removed. */
  readonly audit: AuditStore;
}

/** Limits that a database may have been told to set, and that would end what takes long. */
const limits = ['statement_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout'];

/**
 * Takes hold of what a database holds at one moment, while servers may be writing in it, and changes
 * nothing. Everything is read over one line, in one transaction. Until it is closed no release brings
 * the tables along, and the database keeps what is replaced: close it soon. Null where there are no
 * tables of ours.
 *
 * @throws DataTooNew when a later version wrote in it, Error when it is a copy, which may be behind, or
 *   its tables are being brought along, or what the database says.
 */
export async function openMoment(url: string): Promise<Moment | null> {
  const line = await connect({ url, name: 'draagvlak moment' });
  try {
    await line.query(`select set_config(name, '0', false) from pg_settings where name = any($1)`, [
      limits,
    ]);
    await keepForm(line);
    const said = await readVersion(line);
    DataTooNew.refuse(said);
    if (said.version === undefined) {
      await hangUp(line);
      return null;
    }
    const at = Date.now();
    // The moment is that of the first look. What is read stands there since the first release.
    await line.query('begin isolation level repeatable read read only');
    return momentOf(line, at);
  } catch (error) {
    await hangUp(line);
    throw error;
  }
}

async function keepForm(line: Client): Promise<void> {
  const { rows } = await line.query<{ copied: boolean; held: boolean }>(
    `select pg_is_in_recovery() as copied, pg_try_advisory_lock_shared(${locks.form}) as held`,
  );
  if (rows[0]?.copied)
    throw new Error('This database is a copy, and may be behind. Name the primary.');
  if (!rows[0]?.held) throw new Error('The tables are being brought along. Try again.');
}

function momentOf(line: Client, at: number): Moment {
  const kept = (name: string) => ({ read: () => readKept<unknown>(line, name) });
  return {
    at,
    journal: {
      async *read({ offset }) {
        yield* readEvents(line, offset, await lastIn(line, 'select max(seq) as last from journal'));
      },
    },
    updateLogs: {
      open: async (doc) => {
        const sql = 'select max(seq) as last from updates where doc = $1';
        const last = await lastIn(line, sql, [doc]);
        const { rows } = await line.query<Checkpoint>(
          'select seq, state from checkpoints where doc = $1',
          [doc],
        );
        const history = () => readEntries(line, { doc, behind: 0, last });
        const [checkpoint = null] = rows;
        return { checkpoint, lastSeq: last, history, close: async () => undefined };
      },
    },
    accounts: kept('accounts'),
    erased: kept('erased'),
    signingKey: kept('signing-key'),
    vaultKey: kept('vault-key'),
    moving: kept('moving'),
    audit: new PostgresAuditStore(line),
    docs: async () => {
      const { rows } = await line.query<{ doc: string }>('select doc from documents');
      return rows.map(({ doc }) => doc);
    },
    close: async () => void (await hangUp(line)),
  };
}

async function lastIn(line: Client, sql: string, values: readonly string[] = []): Promise<number> {
  const { rows } = await line.query<{ last: number | null }>(sql, [...values]);
  return rows[0]?.last ?? 0;
}
