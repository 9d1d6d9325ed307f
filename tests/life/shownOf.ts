import { oneOf } from './oneOf.ts';
import type { Picks } from './Act.ts';
import type { Oracle } from './oracle/Oracle.ts';

/** A paragraph of the text, or one that was in it, with the words somebody has on the screen. */
export function shownOf(oracle: Oracle, { a, b, c }: Picks): { id: string; shown: string } {
  const { blocks, ids } = oracle;
  const id = blocks.length > 0 && c % 10 > 0 ? oneOf(blocks, a).id : oneOf(ids, a);
  const current = oracle.block(id)?.text;
  const past = oneOf(oracle.past.get(id) ?? [''], b);
  return { id, shown: c % 6 > 0 ? (current ?? past) : past };
}
