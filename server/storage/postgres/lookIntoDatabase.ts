import type { AuditStore } from '../../records/AuditStore.ts';
import type { KeptFile } from '../../records/KeptFile.ts';
import { openPool } from './openPool.ts';
import { PostgresAuditStore } from './PostgresAuditStore.ts';
import { readKept } from './readKept.ts';

/** What can be read of a database also while a server writes in it. */
export interface DatabaseLook {
  /** What is written to it goes nowhere. */
  kept<T>(name: 'accounts' | 'erased'): KeptFile<T>;
  readonly audit: AuditStore;
  close(): Promise<void>;
}

/** Looks into a database and changes nothing; there have to be tables. */
export function lookIntoDatabase(url: string): DatabaseLook {
  const pool = openPool({ url, name: 'draagvlak' });
  return {
    kept: (name) => ({ read: () => readKept(pool, name), write: async () => undefined }),
    audit: new PostgresAuditStore(pool),
    close: () => pool.end(),
  };
}
