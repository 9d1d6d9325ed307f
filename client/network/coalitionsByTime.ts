import { isCurrent } from '#shared/record/rights.ts';
import type { Coalition } from '#shared/record/state.ts';

/** Coalitions that are at work on a day (ISO 8601), begin later, or are over [N3]. */
export function coalitionsByTime(
  coalitions: readonly Coalition[],
  day: string,
): Readonly<Record<'now' | 'later' | 'past', readonly Coalition[]>> {
  return {
    now: coalitions.filter((coalition) => isCurrent(coalition, day)),
    later: coalitions.filter(({ from }) => from > day),
    past: coalitions.filter(({ from, to }) => from <= day && to !== null && to < day),
  };
}
