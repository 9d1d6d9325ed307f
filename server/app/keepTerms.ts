import { limits } from '#shared/limits.ts';
import type { House } from '../actions/House.ts';
import { removePastTerm } from '../actions/removePastTerm.ts';

/**
 * Has what is past its term removed soon after a start, and then once a day [L3]. `now`: milliseconds
 * since the epoch. `onFailure` hears what went wrong; it is tried again the next day. Answers how to
 * stop that.
 */
export function keepTerms(
  house: House,
  now: () => number,
  onFailure: (reason: unknown) => void,
): () => void {
  const remove = () => void removePastTerm(house, now()).catch(onFailure);
  const first = setTimeout(remove, limits.firstRetention).unref();
  const daily = setInterval(remove, limits.retention).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
