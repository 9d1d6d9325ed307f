import { runsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';

/**
 * What a text-bearing block says, in canonical wording: the very words that are endorsed, without
 * links that are not allowed and without characters that nobody can see.
 */
export function blockRuns(block: BlockJson): readonly Run[] {
  return canonicalWording('paragraph', runsOf(block)).runs;
}
