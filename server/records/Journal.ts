/** One event as the journal keeps it: JSON, in an envelope made (and hash-chained) elsewhere. */
export interface JournalFrame {
  readonly seq: number;
  readonly hash: string;
  readonly [more: string]: unknown;
}

/** A place in the journal, of use only to the journal that gave it. `{ offset: 0 }` is the start. */
export interface JournalPosition {
  readonly offset: number;
}

export interface JournalEntry {
  readonly event: JournalFrame;
  /** Just after the event: reading from here begins with the next one. */
  readonly position: JournalPosition;
}

/** The record's truth: an append-only row of events. */
export interface Journal {
  /** Just after the last durable event. */
  readonly end: JournalPosition;

  /**
   * Adds the events of one act behind all earlier ones, in call order: all of them or none.
   * Resolves when they are durable. Rejects when they are not in the journal; if the error says
   * `poisoned`, the journal takes no more appends until it is opened again.
   */
  append(events: readonly JournalFrame[]): Promise<void>;

  /**
   * The events after a position, up to the last one that was durable when the reading began.
   * Throws StorageDamaged when the position is none of this journal's, or the bytes are unreadable.
   */
  read(position: JournalPosition): AsyncIterable<JournalEntry>;

  /** Takes no more appends, lets everything queued become durable, then lets go of the journal. */
  close(): Promise<void>;
}
