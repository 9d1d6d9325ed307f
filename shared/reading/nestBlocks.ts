import { inlineContent } from '../document.ts';
import type { BlockAttributes, BlockJson, TextJson } from '../document.ts';
import type { ListPlace, ReadBlock } from './ReadBlock.ts';

/** A block to which others are still added. */
interface Growing {
  readonly type: BlockJson['type'];
  readonly attrs?: BlockAttributes;
  readonly content: (Growing | TextJson)[];
}

interface OpenList {
  /** The level it has where it comes from; here it is one deeper than the list around it. */
  level: number;
  readonly isOrdered: boolean;
  readonly node: Growing;
  /** The number after that of its last item. */
  next: number;
}

/** Lists in one another. The text may be deeper, as they may be pasted into a list or a quote. */
const deepest = 5;

/** Lays blocks that name their place into one another: paragraphs in items in lists in quotes. */
export function nestBlocks(blocks: readonly ReadBlock[]): BlockJson[] {
  const root: Growing[] = [];
  let quote: Growing | null = null;
  let lists: OpenList[] = [];
  for (const block of blocks) {
    if (block.isQuote !== (quote !== null)) {
      quote = block.isQuote ? { type: 'blockquote', content: [] } : null;
      if (quote) root.push(quote);
      lists = [];
    }
    const around = quote?.content ?? root;
    if (block.list) itemFor(block.list, lists, around).push(textBlock(block));
    else {
      lists = [];
      around.push(textBlock(block));
    }
  }
  return root;
}

function textBlock({ heading, runs }: ReadBlock): Growing {
  const content = inlineContent(runs);
  return heading === null
    ? { type: 'paragraph', content }
    : { type: 'heading', attrs: { level: heading }, content };
}

/** The content of the item that a block belongs in; `lists` are the ones that are still open. */
function itemFor(
  place: ListPlace,
  lists: OpenList[],
  around: (Growing | TextJson)[],
): (Growing | TextJson)[] {
  while ((lists.at(-2)?.level ?? 0) >= place.level) lists.pop();
  const list = lists.at(-1);
  if (list && place.goesOn) return lastItem(list);
  if (list && place.level > list.level && lists.length < deepest) {
    lists.push(openList(place, lastItem(list)));
  } else if (list && carriesOn(list, place)) {
    list.level = Math.min(list.level, place.level);
  } else {
    lists.pop();
    const parent = lists.at(-1);
    lists.push(openList(place, parent ? lastItem(parent) : around));
  }
  return addItem(lists);
}

function carriesOn(list: OpenList, { isOrdered, number }: ListPlace): boolean {
  return list.isOrdered === isOrdered && (number === null || !isOrdered || number === list.next);
}

function openList(place: ListPlace, around: (Growing | TextJson)[]): OpenList {
  const { level, isOrdered } = place;
  const start = place.number ?? 1;
  const node: Growing = isOrdered
    ? { type: 'orderedList', attrs: { start }, content: [] }
    : { type: 'bulletList', content: [] };
  around.push(node);
  return { level, isOrdered, node, next: start };
}

function addItem(lists: readonly OpenList[]): (Growing | TextJson)[] {
  const list = lists.at(-1);
  if (!list) return [];
  list.node.content.push({ type: 'listItem', content: [] });
  list.next += 1;
  return lastItem(list);
}

function lastItem({ node }: OpenList): (Growing | TextJson)[] {
  const item = node.content.at(-1);
  return item && 'content' in item ? item.content : [];
}
