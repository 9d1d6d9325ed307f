import type { AuditStore } from '../records/AuditStore.ts';
import type { Journal } from '../records/Journal.ts';
import type { KeptFile } from '../records/KeptFile.ts';
import type { UpdateLog } from '../rooms/UpdateLog.ts';

type Kept = Pick<KeptFile<unknown>, 'read'>;

/**
 * What is kept, to be read from the first event and entry on: a place that is open, or what was in
 * one at one moment.
 */
export interface Stored {
  readonly journal: Pick<Journal, 'read'>;
  readonly updateLogs: {
    open(doc: string): Promise<Pick<UpdateLog, 'checkpoint' | 'lastSeq' | 'history' | 'close'>>;
  };
  readonly accounts: Kept;
  readonly erased: Kept;
  readonly signingKey: Kept;
  readonly vaultKey: Kept;
  readonly moving: Kept;
  readonly audit: Pick<AuditStore, 'days' | 'read'>;
  /** The documents of which there is a log. */
  docs(): Promise<readonly string[]>;
  close(): Promise<void>;
}
