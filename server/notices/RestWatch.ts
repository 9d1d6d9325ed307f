import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import type { Outdated } from './Outdated.ts';

/** Moments in milliseconds. */
interface Watched {
  readonly exact: string | null;
  /** Since when the paragraph says this. */
  readonly still: number;
  /** Since when it is outdated. */
  readonly since: number;
}

/**
 * Waits until a paragraph has come to rest before its partners hear that they spoke of other words:
 * while somebody types nobody is disturbed, and what is put back is never told. What changes all the
 * time is told in the end. Forgotten at a restart, which makes the wait longer and loses nothing.
 */
export class RestWatch {
  #watched: ReadonlyMap<number, Watched> = new Map();

  /** Looks at all that is outdated at a moment; answers what can be told. */
  look(all: readonly Outdated[], now: number): Outdated[] {
    const before = this.#watched;
    const watched = new Map(
      all.map((one) => [one.seq, watch(before.get(one.seq), one, now)] as const),
    );
    this.#watched = watched;
    return all.filter(({ seq }) => isRipe(watched.get(seq), now));
  }
}

function watch(before: Watched | undefined, { exact }: Outdated, now: number): Watched {
  const since = Math.min(before?.since ?? now, now);
  const isSame = before !== undefined && before.exact === exact;
  // A clock that was put back must not make the wait longer than it is meant to be.
  return { exact, since, still: isSame ? Math.min(before.still, now) : now };
}

function isRipe(watched: Watched | undefined, now: number): boolean {
  if (!watched) return false;
  return (
    now - watched.still >= noticeLimits.textRest || now - watched.since >= noticeLimits.textRestMost
  );
}
