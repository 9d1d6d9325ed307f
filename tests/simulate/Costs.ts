/** What things take; milliseconds, of a processor where nothing else is said. */
export interface Costs {
  /** Of a process: to take in one edit with the caret behind it, which others have not seen. */
  readonly edit: number;
  /** To send one message to one page. */
  readonly frame: number;
  /** To have one transaction written. */
  readonly commit: number;
  /** To fetch the pen and to give it away. */
  readonly turn: number;
  /** To take in one edit that another process decided. */
  readonly follow: number;
  /** The share of a processor that a process takes when nothing happens. */
  readonly idle: number;
  /** Of the database. */
  readonly database: {
    readonly edit: number;
    readonly commit: number;
    readonly turn: number;
    readonly reading: number;
  };
  /** Of Redis, for one command. */
  readonly redisCommand: number;
  /** Time that passes until a transaction is on disk; the middles of ten equal parts. */
  readonly commitTimes: readonly number[];
  /** Time that passes while the pen goes from one process to another. */
  readonly passTimes: readonly number[];
  /** To send one public page that is ready. */
  readonly page: number;
  /** To make the part of one section of the public page of an open text anew: nothing else is done. */
  readonly pageSection: number;
  /** The same, of the thread of its press. */
  readonly pressSection: number;
  /** To decide one act, such as an endorsement, and to take in one that was decided elsewhere. */
  readonly act: number;
  readonly frameBytes: number;
  readonly pageBytes: number;
  /** Kilobytes of memory of a process for one socket, and for one open section. */
  readonly socketMemory: number;
  readonly sectionMemory: number;
}
