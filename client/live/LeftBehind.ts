import type { RefusalCode } from '#shared/refusal.ts';
import type { Doc } from 'yjs';

/** The text of a session that the server refused, and where in it was typed. */
export interface LeftBehind {
  readonly doc: Doc;
  readonly touched: ReadonlySet<string>;
  /** The epoch of the text: that of another one may not be merged with it. */
  readonly epoch: number;
  readonly refused: RefusalCode | null;
}
