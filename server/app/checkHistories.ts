import { limits } from '#shared/limits.ts';
import type { House } from '../actions/House.ts';

/**
 * Has the histories of the record and of all sections read soon after a start, and then once a day:
 * a disk that loses bytes is replaced in time when it is known. `onDamage` hears of damage in the
 * record; the rooms tell of theirs themselves. Answers how to stop that.
 */
export function checkHistories(
  { rooms, records }: House,
  onDamage: (reason: unknown) => void,
): () => void {
  const check = () => {
    void rooms.checkHistories(Object.values(records.state.sections).map(({ id }) => id));
    void records.checkHistory().catch(onDamage);
  };
  const first = setTimeout(check, limits.firstHistoryCheck).unref();
  const daily = setInterval(check, limits.historyCheck).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
