import { closeAll } from '../closeAll.ts';
import type { Storage } from '../Storage.ts';
import { openPool } from './openPool.ts';
import { PostgresAuditStore } from './PostgresAuditStore.ts';
import { PostgresJournal } from './PostgresJournal.ts';
import { PostgresKept } from './PostgresKept.ts';
import { PostgresUpdateLogs } from './PostgresUpdateLogs.ts';
import { Writer } from './Writer.ts';

/**
 * Opens a database (PostgreSQL, by its URL) for this process alone, and makes the tables when there
 * are none, in the schema that the URL leads to.
 *
 * @throws DatabaseInUse when another server writes in it, DataTooNew when a later version did,
 *   RowsDamaged when rows of the journal are missing, or what the database says.
 */
export async function openDatabase(url: string): Promise<Storage> {
  const writer = await Writer.open(url);
  const pool = openPool(url);
  const end = async (stores: readonly { close(): Promise<void> }[]): Promise<void> => {
    writer.hurry();
    try {
      await closeAll(stores);
    } finally {
      await writer.close();
      await pool.end();
    }
  };
  try {
    const journal = await PostgresJournal.open(pool, writer);
    const updateLogs = new PostgresUpdateLogs(pool, writer);
    const kept = (name: string) => new PostgresKept<unknown>(name, pool, writer);
    const files = {
      checkpoint: kept('record'),
      accounts: kept('accounts'),
      erased: kept('erased'),
      signingKey: kept('signing-key'),
      vaultKey: kept('vault-key'),
      moving: kept('moving'),
    };
    let closing: Promise<void> | null = null;
    const stores = [updateLogs, journal, ...Object.values(files)];
    const close = () => (closing ??= end(stores));
    const audit = new PostgresAuditStore(pool);
    const docs = () => updateLogs.docs();
    const isReachable = () => writer.isReachable;
    return {
      updateLogs,
      journal,
      ...files,
      audit,
      docs,
      isReachable,
      hurry: () => writer.hurry(),
      close,
    };
  } catch (error) {
    // The first error is the one to report.
    await end([]).catch(() => undefined);
    throw error;
  }
}
