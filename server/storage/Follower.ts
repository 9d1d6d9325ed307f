import type { JournalFrame } from '../records/Journal.ts';

/** What other processes wrote since the last time, beside what their texts' logs tell by themselves. */
export interface News {
  /** The documents to whose logs was added. */
  readonly docs: readonly string[];
  /** Events, in order. */
  readonly events: readonly JournalFrame[];
  /** What is private, and who was erased, where it is other than before. */
  readonly accounts: unknown;
  readonly erased: unknown;
  /** Whether a checkpoint of the record was written. */
  readonly hasCheckpoint: boolean;
}

/** Who knows something of what is kept, and has to hear what other processes make of it. */
export interface Follower {
  /**
   * Takes in, in this very turn, what came into the logs and the record. Resolves when what needs
   * reading is known too; only then acts are decided.
   */
  takeIn(news: News): Promise<void>;

  /** The pen was taken away in the midst of work: what is in memory may be more than what is kept. */
  startAnew(): void;

  /** Brings to its end what a process that lost the pen left half done. */
  recover(): Promise<void>;
}
