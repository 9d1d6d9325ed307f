import { Fault } from './Fault.ts';
import type { Head } from './Head.ts';

const hash = '([0-9a-f]{64})';
const seal = new RegExp(
  `\\bseq (\\d+)\\s+root ${hash}\\s+key ${hash}\\s+signature ${hash}\\s+${hash}`,
  'gu',
);

/**
 * The head that an export for reading names, from its visible text: the last one there.
 *
 * @throws Fault when there is none.
 */
export function readSeal(text: string, where: string): Head {
  const found = [...text.matchAll(seal)].at(-1);
  if (!found) throw new Fault(where, 'there is no seal (seq, root, key, signature) in it');
  const [, seq, root = '', key = '', first = '', second = ''] = found;
  return { seq: Number(seq), root, key, signature: first + second };
}
