import type { BlockJson } from '#shared/document.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import type { EditionSection } from '../edition/Edition.ts';
import { escapeStart } from './escapeMarkdown.ts';
import { markdownRuns } from './markdownRuns.ts';

type Numbers = EditionSection['paragraphs'];
type Render = (block: BlockJson, numbers: Numbers, isSecond: boolean) => string;

const renders: Record<BlockJson['type'], Render> = {
  paragraph: (block, numbers) => {
    const number = numbers.get(block.attrs?.id ?? '')?.number;
    const line = markdownRuns(blockRuns(block));
    return number === undefined ? escapeStart(line) : `**${number}** ${line}`;
  },
  heading: (block) => {
    const line = markdownRuns(blockRuns(block)).replace(/#$/u, '\\#');
    return `${'#'.repeat(block.attrs?.level === 4 ? 4 : 3)} ${escapeStart(line)}`;
  },
  bulletList: (block, numbers, isSecond) => listItems(block, numbers, () => (isSecond ? '*' : '-')),
  orderedList: (block, numbers, isSecond) => {
    const start = block.attrs?.start ?? 1;
    return listItems(block, numbers, (place) => `${start + place}${isSecond ? ')' : '.'}`);
  },
  listItem: (block, numbers) => markdownBlocks(childBlocks(block), numbers),
  blockquote: (block, numbers) =>
    markdownBlocks(childBlocks(block), numbers).replace(/^/gm, '> ').replace(/ +$/gm, ''),
};

/** Blocks of text as Markdown, a blank line between any two. */
export function markdownBlocks(blocks: readonly BlockJson[], numbers: Numbers): string {
  let isSecond = false;
  return blocks
    .map((block, place) => {
      // Two lists in a row would be read as one; the second gets another sign.
      isSecond = blocks[place - 1]?.type === block.type && !isSecond;
      return renders[block.type](block, numbers, isSecond);
    })
    .join('\n\n');
}

function listItems(block: BlockJson, numbers: Numbers, sign: (place: number) => string): string {
  const items = childBlocks(block);
  const isTight = items.every((item) => childBlocks(item).length === 1);
  return items
    .map((item, place) => {
      const mark = `${sign(place)} `;
      const inner = renders[item.type](item, numbers, false);
      return mark + inner.replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join(isTight ? '\n' : '\n\n');
}
