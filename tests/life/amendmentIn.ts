import { oneOf } from './oneOf.ts';
import type { Oracle, Proposed } from './oracle/Oracle.ts';

/** One of the amendments, mostly one that is open; null when there is none. */
export function amendmentIn(oracle: Oracle, pick: number): Proposed | null {
  const open = oracle.amendments.filter(({ status }) => status === 'open');
  const list = open.length > 0 && pick % 6 > 0 ? open : oracle.amendments;
  return list.length > 0 ? oneOf(list, pick) : null;
}
