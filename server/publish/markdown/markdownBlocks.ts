import type { BlockJson } from '#shared/document.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import type { EditionSection } from '../edition/Edition.ts';
import { escapeStart } from './escapeMarkdown.ts';
import { markdownRuns } from './markdownRuns.ts';

type Text = Pick<EditionSection, 'paragraphs' | 'notes'>;
type Render = (block: BlockJson, text: Text, isSecond: boolean) => string;

const renders: Record<BlockJson['type'], Render> = {
  paragraph: (block, text) => {
    const number = text.paragraphs.get(block.attrs?.id ?? '')?.number;
    const line = lineOf(block, text);
    return number === undefined ? escapeStart(line) : `**${number}** ${line}`;
  },
  heading: (block, text) => {
    const line = lineOf(block, text).replace(/#$/u, '\\#');
    return `${'#'.repeat(block.attrs?.level === 4 ? 4 : 3)} ${escapeStart(line)}`;
  },
  bulletList: (block, text, isSecond) => listItems(block, text, () => (isSecond ? '*' : '-')),
  orderedList: (block, text, isSecond) => {
    const start = block.attrs?.start ?? 1;
    return listItems(block, text, (place) => `${start + place}${isSecond ? ')' : '.'}`);
  },
  listItem: (block, text) => markdownBlocks(childBlocks(block), text),
  blockquote: (block, text) =>
    markdownBlocks(childBlocks(block), text).replace(/^/gm, '> ').replace(/ +$/gm, ''),
};

/** Blocks of text as Markdown, a blank line between any two. */
export function markdownBlocks(blocks: readonly BlockJson[], text: Text): string {
  let isSecond = false;
  return blocks
    .map((block, place) => {
      // Two lists in a row would be read as one; the second gets another sign.
      isSecond = blocks[place - 1]?.type === block.type && !isSecond;
      return renders[block.type](block, text, isSecond);
    })
    .join('\n\n');
}

function lineOf(block: BlockJson, { notes }: Text): string {
  return markdownRuns(blockRuns(block), notes.get(block));
}

function listItems(block: BlockJson, text: Text, sign: (place: number) => string): string {
  const items = childBlocks(block);
  const isTight = items.every((item) => childBlocks(item).length === 1);
  return items
    .map((item, place) => {
      const mark = `${sign(place)} `;
      const inner = renders[item.type](item, text, false);
      return mark + inner.replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join(isTight ? '\n' : '\n\n');
}
