import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';

/** The words of a footnote: one line, however many paragraphs it had [W3]. */
export function noteRuns(blocks: readonly ReadBlock[]): Run[] {
  const runs = blocks.flatMap((block) => [{ text: ' ' }, ...block.runs]);
  return canonicalWording('paragraph', runs).runs.map((run) => ({ ...run, footnote: true }));
}
