import type { AuditStore } from '../records/AuditStore.ts';
import type { FlowStore } from '../records/FlowStore.ts';
import type { Journal } from '../records/Journal.ts';
import type { Duty } from '../pen/Duty.ts';
import type { Pen } from '../pen/Pen.ts';
import type { KeptFile } from '../records/KeptFile.ts';
import type { UpdateLogs } from '../rooms/UpdateLog.ts';
import type { Follower } from './Follower.ts';

/** Everything that is kept, in a place into which one process writes at a time. */
export interface Storage {
  /** The living texts. */
  readonly updateLogs: UpdateLogs;
  /** The truth of the record. */
  readonly journal: Journal;
  /** From which a restart goes on; losing it loses nothing. */
  readonly checkpoint: KeptFile<unknown>;
  /** What is private: names, tickets, sessions, and mail on its way. */
  readonly accounts: KeptFile<unknown>;
  /** The ids of who was erased: what an older copy of all this has to hear. */
  readonly erased: KeptFile<unknown>;
  /** With which the record is signed; only its public half is ever shown. */
  readonly signingKey: KeptFile<unknown>;
  /** With which secrets among what is private are sealed. */
  readonly vaultKey: KeptFile<unknown>;
  /** Whether all is here of what was moved here; of use to who moves, and to who starts. */
  readonly moving: KeptFile<unknown>;
  /** Who did what, and what was refused. */
  readonly audit: AuditStore;
  /** The ways in that are under way. */
  readonly flows: FlowStore;
  /** With which one may write. */
  readonly pen: Pen;
  /** With which one does what one process at a time has to do. */
  readonly duty: Duty;
  /** From now on this one hears what other processes write. */
  follow(follower: Follower): void;
  /** The documents of which a log was ever made. */
  docs(): Promise<readonly string[]>;
  /** Whether what is written now is kept now, as far as is known; otherwise it waits. */
  isReachable(): boolean;
  /** Says that a stop is near: whatever is away is waited for a few seconds more, not for ever. */
  hurry(): void;
  /** Takes no more writes, lets those under way become durable, and gives the place free. */
  close(): Promise<void>;
}
