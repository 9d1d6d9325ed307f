import { diffArrays } from 'diff';
import { sameToken } from '#shared/tokens.ts';
import type { Token } from '#shared/tokens.ts';
import type { Matching } from './mergeByChunks.ts';

/** How the shortest edit that the product takes matches two texts. */
export function matchByEdit(from: readonly Token[], to: readonly Token[]): Matching {
  const matching: number[] = [];
  let place = 0;
  for (const part of diffArrays([...from], [...to], { comparator: sameToken })) {
    for (let count = part.added ? 0 : part.count; count > 0; count -= 1)
      matching.push(part.removed ? -1 : place + part.count - count);
    if (!part.removed) place += part.count;
  }
  return matching;
}
