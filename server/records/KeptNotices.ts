import type { PersonId } from '#shared/ids.ts';
import type { NoticeChoices } from '#shared/notices/choices.ts';
import type { NoticeRef } from './NoticeRef.ts';

/** What is kept of the notices of one person. */
export interface OwnNotices {
  /** Only what they chose themselves. */
  readonly choices: Partial<NoticeChoices>;
  /** What goes out with the next daily mail. */
  readonly waiting: readonly NoticeRef[];
  /** Keys of those they have read, as far as they are still shown. */
  readonly read: readonly string[];
}

/**
 * How far everyone was told. It stands in one file with the mail that tells it, and changes in one
 * write with it: nothing is left out, and nothing promised twice, whatever crashes [M2].
 */
export interface KeptNotices {
  /** Up to this event of the record everyone has been told; null: there were no notices yet. */
  readonly seq: number | null;
  /** What does not stand on the record and was told, by key, with when (milliseconds). */
  readonly told: Readonly<Record<string, number>>;
  /** The day in the Netherlands for which the last daily mail went out. */
  readonly daily: string | null;
  readonly people: Readonly<Record<PersonId, OwnNotices>>;
}
