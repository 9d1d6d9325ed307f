import { amendmentIn } from './amendmentIn.ts';
import { oneOf } from './oneOf.ts';
import type { Oracle, Proposed } from './oracle/Oracle.ts';

/** One of the amendments, mostly one for which other words were suggested on the text of now. */
export function discussedIn(oracle: Oracle, pick: number): Proposed | null {
  const discussed = oracle.amendments.filter(
    (amendment) => amendment.status === 'open' && !oracle.isVoid(amendment),
  );
  return discussed.length > 0 && pick % 4 > 0 ? oneOf(discussed, pick) : amendmentIn(oracle, pick);
}
