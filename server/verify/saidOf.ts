import type { Account, Said } from './Account.ts';

/**
 * What stands in the record of a paragraph under any of its ids, in the order in which it was said.
 * A partner that spoke of two paragraphs that were merged speaks through the first id listed.
 */
export function saidOf({ said }: Account, ids: readonly string[]): Said[] {
  const found = new Map<string, Said>();
  for (const id of ids) {
    for (const [partner, one] of said.get(id) ?? [])
      if (!found.has(partner)) found.set(partner, one);
  }
  return [...found.values()].toSorted((a, b) => a.seq - b.seq);
}
