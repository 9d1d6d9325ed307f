import type { ReadBlock } from './ReadBlock.ts';

/**
 * Brings headings back to the two ranks a section has, 3 and 4: the highest there is becomes 3. The
 * one heading above all the others, a document's title, does not count as one of two ranks.
 */
export function levelHeadings(blocks: readonly ReadBlock[]): ReadBlock[] {
  const ranks = blocks.flatMap(({ heading }) => heading ?? []);
  const [highest = 0, second = highest, third] = [...new Set(ranks)].toSorted((a, b) => a - b);
  const isTitle = third !== undefined && ranks[0] === highest && ranks.lastIndexOf(highest) === 0;
  const top = isTitle ? second : highest;
  return blocks.map((block) =>
    block.heading === null ? block : { ...block, heading: block.heading <= top ? 3 : 4 },
  );
}
