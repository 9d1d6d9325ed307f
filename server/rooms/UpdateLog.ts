import type { AmendmentId, PersonId } from '#shared/ids.ts';
import type { Wording } from '#shared/wording.ts';

/** Who caused an update. `repair` is the server's own authoritative pass over a document. */
export type Origin =
  | { readonly kind: 'person'; readonly person: PersonId }
  | {
      readonly kind: 'amendment';
      readonly amendment: AmendmentId;
      readonly attempt: string;
      readonly person: PersonId;
      /** What the paragraph says after this update: a restart finishes the adoption with it [A6]. */
      readonly wording: Wording;
    }
  | { readonly kind: 'seed' }
  | { readonly kind: 'repair' };

export interface LogEntry {
  /** 1, 2, … without gaps. Order is seq, never the clock. */
  readonly seq: number;
  /** Milliseconds since the epoch, for people only. */
  readonly at: number;
  readonly origin: Origin;
  /** A Yjs update, format V1. */
  readonly update: Uint8Array;
}

/**
 * The two moments in the life of an append. Both promises reject with the same error when the
 * entries were refused: none of them is in the log then. A caller waits for at least one of the
 * two; the other may be left alone without causing an unhandled rejection.
 */
export interface Appended {
  /** In the file: others may see it. A power cut can still take it away. */
  readonly written: Promise<void>;
  /** On the disk (`fdatasync` returned): it may be acknowledged. */
  readonly durable: Promise<void>;
}

/** The write-ahead log of one document: draft text as a sequence of Yjs updates. */
export interface UpdateLog {
  /**
   * Every entry that was in the log when it was opened, in order of seq. Read from the disk at each
   * iteration and not kept, so iterate before `close`. Throws StorageDamaged on unreadable bytes.
   */
  readonly entries: AsyncIterable<LogEntry>;

  /**
   * Adds entries behind all earlier ones, in call order, all of them or none. Appends of one moment
   * share one write and one fdatasync. After a failure everything that waited behind it is refused
   * too; when the error says `poisoned`, the log takes no more appends until it is opened again.
   */
  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended;

  /**
   * The seq of the last entry, waiting ones included: right after `append`, that of its last entry.
   * Falls back to the last durable one at the moment a failure refuses what was waiting.
   */
  readonly lastSeq: number;

  /** Takes no more appends, lets everything queued become durable, then lets go of the log. */
  close(): Promise<void>;
}

/** The logs of all documents. A document id is 1–64 characters of a–z, A–Z, 0–9, `-` and `_`. */
export interface UpdateLogs {
  /** Opens a log, making an empty one when there is none. A log can be open only once at a time. */
  open(doc: string): Promise<UpdateLog>;

  /** Whether a log was ever made for this document; it may be empty still. */
  exists(doc: string): Promise<boolean>;
}
