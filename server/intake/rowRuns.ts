import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import type { Run } from '#shared/wording.ts';

/**
 * A row of a table as a paragraph: what its cells say, side by side. What stands alone in a row
 * stays what it is.
 */
export function rowRuns(cells: readonly (readonly ReadBlock[])[]): ReadBlock[] {
  const filled = cells.filter(({ length }) => length > 0);
  const [only] = filled;
  if (!only || filled.length === 1) return [...(only ?? [])];
  const runs: Run[] = [];
  for (const [place, blocks] of filled.entries()) {
    if (place > 0) runs.push({ text: ' | ' });
    for (const block of blocks) runs.push(...block.runs, { text: ' ' });
  }
  const anchors = filled.flat().flatMap((block) => block.anchors);
  return [{ runs, heading: null, list: null, isQuote: false, indent: 0, anchors }];
}
