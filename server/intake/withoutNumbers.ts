import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { withoutStart } from '#shared/reading/withoutStart.ts';
import { bareText } from '#shared/wording.ts';

/** Before a paragraph that an open amendment proposes, in a file that shows these as tracked changes. */
const proposed = /^A-\d{3,}\s+(?=\S)/;
const numbered = /^(\d{1,3})\.\d{1,4}\s+(?=\S)/;

/**
 * Takes away the numbers that our exports print before paragraphs, such as “3.4”: they are none of
 * its words. They are known by most paragraphs having one, of one and the same section; a sentence
 * may begin with a number too.
 */
export function withoutNumbers(blocks: readonly ReadBlock[]): ReadBlock[] {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const [, section] = numberOf(block) ?? [];
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const paragraphs = blocks.filter(({ heading }) => heading === null).length;
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!most || most[1] * 2 < paragraphs) return [...blocks];
  return blocks.map((block) => {
    const [whole, section] = numberOf(block) ?? [];
    const [sign = ''] = proposed.exec(bareText(block.runs)) ?? [];
    const start = section === most[0] ? (whole ?? '') : sign;
    return { ...block, runs: withoutStart(block.runs, start.length) };
  });
}

function numberOf({ heading, runs }: ReadBlock): RegExpExecArray | null {
  return heading === null ? numbered.exec(bareText(runs)) : null;
}
