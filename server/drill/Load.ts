/** Somebody who keeps a server busy, and knows what it acknowledged. */
export interface Load {
  /** When each thing, in order, was said to be on disk; milliseconds since the epoch. */
  readonly acknowledged: readonly number[];
  /** No more. Whatever is under way may still be acknowledged, or not. */
  stop(): void;
}
