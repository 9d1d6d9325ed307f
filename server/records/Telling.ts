import type { PersonId } from '#shared/ids.ts';
import type { KeptNotices } from './KeptNotices.ts';
import type { NoticeRef } from './NoticeRef.ts';

/** One notice, and whom it is for. */
export interface Addressed {
  readonly ref: NoticeRef;
  readonly to: readonly PersonId[];
}

/** How far everyone was told. */
export type Told = Pick<KeptNotices, 'seq' | 'told' | 'daily'>;

/** What is told in one write. */
export interface Telling {
  /** How far everyone was told when this was worked out. */
  readonly since: Told;
  /** The record up to which this goes. */
  readonly seq: number;
  readonly notices: readonly Addressed[];
  /** Keys of what counts as told from now on, whether or not it was for anyone. */
  readonly told: readonly string[];
  /** Keys of what may be told again when it comes back. */
  readonly forget: readonly string[];
  /** The day of which the daily mail is due now; null: it is not. */
  readonly daily: string | null;
  /** Whether mail goes out at all. */
  readonly byMail: boolean;
}
