import type { Client } from 'pg';
import type { AuditStore } from '../../records/AuditStore.ts';
import type { Stored } from '../Stored.ts';
import { connect, hangUp } from './connect.ts';
import { dataVersion } from './dataVersion.ts';
import type { SaidVersion } from './dataVersion.ts';
import { DataTooNew } from './DataTooNew.ts';
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

/**
 * Takes hold of what a database holds at one moment, while servers may be writing in it, and changes
 * nothing. Everything is read over one line, in one transaction; what is read is in memory a page at a
 * time. Until it is closed the tables keep their form, and the database keeps old versions of rows.
 *
 * @throws DataTooNew when a later version wrote in it, Error when its tables are not there or have an
 *   older form, or what the database says.
 */
export async function openMoment(url: string): Promise<Moment> {
  const line = await connect({ url, name: 'draagvlak moment' });
  try {
    requireCurrent(await readVersion(line));
    const at = Date.now();
    // The moment is that of the first look. A change of a table would show it empty, so none may come
    // from before the moment on; taking hold of the tables is not yet a look.
    await line.query(`begin isolation level repeatable read read only;
      set local idle_in_transaction_session_timeout = 0;
      lock table data_version, documents, updates, journal, kept, audit in access share mode`);
    requireCurrent(await readVersion(line));
    return momentOf(line, at);
  } catch (error) {
    await hangUp(line);
    throw error;
  }
}

function requireCurrent(said: SaidVersion): void {
  DataTooNew.refuse(said);
  if (said.version === undefined) throw new Error('The database holds nothing of Draagvlak.');
  if (said.version !== dataVersion.version)
    throw new Error('The database was written by an earlier release. Run npm run migrate first.');
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
        const history = () => readEntries(line, { doc, behind: 0, last });
        return { lastSeq: last, history, close: async () => undefined };
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
