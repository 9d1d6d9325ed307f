import { oneOf } from './oneOf.ts';
import type { Picks } from './Act.ts';
import type { Oracle } from './oracle/Oracle.ts';
import { textShown } from './textShown.ts';

/** A paragraph of the text, or one that was in it, with the words somebody has on the screen. */
export function shownOf(oracle: Oracle, picks: Picks): { id: string; shown: string } {
  const { blocks, ids } = oracle;
  const id =
    blocks.length > 0 && picks.c % 10 > 0 ? oneOf(blocks, picks.a).id : oneOf(ids, picks.a);
  return { id, shown: textShown(oracle, id, picks) };
}
