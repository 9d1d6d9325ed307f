import { oneOf } from './oneOf.ts';
import type { Picks } from './Act.ts';
import type { Oracle } from './oracle/Oracle.ts';

/** The words of a paragraph that somebody has on the screen: mostly those of now. */
export function textShown(oracle: Oracle, id: string, { b, c }: Picks): string {
  const past = oneOf(oracle.past.get(id) ?? [''], b);
  return c % 6 > 0 ? (oracle.block(id)?.text ?? past) : past;
}
