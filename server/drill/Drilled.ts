/** What came back of one kind of thing. */
export interface Kept {
  /** What was on disk, and said to be, before the backup was asked for. */
  readonly before: number;
  /** What came back: the first so many, without a hole. */
  readonly restored: number;
  /** What was on disk, and said to be, when the server was killed. */
  readonly acknowledged: number;
}

/** What a drill reached. Times are in milliseconds. */
export interface Drilled {
  /** How long making the backup took, while the server was busy. */
  readonly backupTook: number;
  /** From the moment of the backup to the kill: what came in between is lost (recovery point). */
  readonly lostTime: number;
  /** From the kill until a server on what was put back took what people do (recovery time). */
  readonly downTime: number;
  readonly acts: Kept;
  readonly words: Kept;
}
