import type { AmendmentId, PersonId, SectionId } from '#shared/ids.ts';
import type { Moment } from '#shared/record/state.ts';
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
  | {
      /** A paragraph comes from, or goes to, another section [P2]: an entry in either text. */
      readonly kind: 'move';
      readonly from: SectionId;
      readonly to: SectionId;
      readonly person: PersonId;
    }
  /** What a file says was taken into the text, by a person's choice. */
  | { readonly kind: 'import'; readonly person: PersonId }
  | { readonly kind: 'seed' }
  | {
      /** The first entry of a later epoch: the text of an earlier moment [T5]. */
      readonly kind: 'restore';
      readonly from: Moment;
      /** Yjs client ids of all epochs before: whoever still writes under one has an old text. */
      readonly retired: readonly number[];
    }
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
  /** In the file: others may see it, and a kill leaves it. A power cut can still take it away. */
  readonly written: Promise<void>;
  /** On the disk (`fdatasync` returned): it may be acknowledged. */
  readonly durable: Promise<void>;
}

/** What the first `seq` entries of a log make together, so that opening need not read them. */
export interface Checkpoint {
  readonly seq: number;
  /** In the form of whoever made it; a log does not look inside. */
  readonly state: Uint8Array;
}

/**
 * The write-ahead log of one document: draft text as a sequence of Yjs updates. Every entry is kept
 * for the history; a checkpoint only says what reading may skip.
 */
export interface UpdateLog {
  /** The newest checkpoint; null when there is none that can be read, and then the tail is it all. */
  readonly checkpoint: Checkpoint | null;

  /**
   * The entries behind the checkpoint that were in the log when it was opened, in order of seq.
   * Read from the disk at each iteration and not kept, so iterate before `compact` and `close`.
   * Throws StorageDamaged on unreadable bytes.
   */
  readonly tail: AsyncIterable<LogEntry>;

  /** Bytes that opening would have to read behind the checkpoint, about. */
  readonly tailBytes: number;

  /** Every entry that is durable now, from the first on. Throws StorageDamaged. */
  history(): AsyncIterable<LogEntry>;

  /**
   * Adds entries behind all earlier ones, in call order, all of them or none. Appends of one turn of
   * the event loop have one outcome and share it: the same object. After a failure everything that
   * waited behind it is refused too; when the error says `poisoned`, the log takes no more appends
   * until it is opened again.
   */
  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended;

  /**
   * The seq of the last entry, waiting ones included: right after `append`, that of its last entry.
   * Falls back to the last durable one at the moment a failure refuses what was waiting.
   */
  readonly lastSeq: number;

  /**
   * Keeps what entries 1 to `lastSeq` make at this very moment, and packs away what was read for the
   * last time. Appends go on meanwhile. Does nothing where another process writes now. Rejects when
   * there is no new checkpoint; the old one is then still good, and nothing is lost.
   */
  compact(state: Uint8Array): Promise<void>;

  /**
   * Hands over, in order and as soon as they are known, the entries that other processes appended
   * behind those of the tail; only of logs into which others write too. From then on they count.
   */
  follow?(taken: (entries: readonly LogEntry[]) => void): void;

  /** Takes no more appends, lets everything queued become durable, then lets go of the log. */
  close(): Promise<void>;
}

/**
 * The logs of all documents. What is appended in one turn of the event loop, to whichever of them,
 * goes to disk together: a crash leaves all of it or none. When it is more than one write can carry
 * it is written in the order in which it was appended. A document id is 1–64 characters of a–z, A–Z, 0–9, `-` and `_`, and
 * `@` with the number of its epoch.
 */
export interface UpdateLogs {
  /** Opens a log, making an empty one when there is none. A log can be open only once at a time. */
  open(doc: string): Promise<UpdateLog>;

  /** Whether a log was ever made for this document; it may be empty still. */
  exists(doc: string): Promise<boolean>;
}
