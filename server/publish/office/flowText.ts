import type { BlockJson } from '#shared/document.ts';
import { bookmarkOf } from '#shared/bookmarkOf.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import type { EditionSection } from '../edition/Edition.ts';
import type { Flow, Leaf, List, ParagraphStyle, Part, Revision } from './Booklet.ts';
import { leaf, letters, tab } from './leaf.ts';
import { textParts } from './textParts.ts';
import type { Tracked } from './tracked/Tracked.ts';

/** What belongs to the blocks of a text: their numbers, and the changes in them. */
export interface FlowText extends Pick<EditionSection, 'paragraphs'> {
  readonly tracked: Tracked['paragraphs'];
}
/** The style of a paragraph by what it stands in. */
type Holder = Extract<ParagraphStyle, 'text' | 'item' | 'quote'>;
type Render = (block: BlockJson, text: FlowText, holder: Holder) => Flow[];

const renders: Record<BlockJson['type'], Render> = {
  paragraph: (block, text, holder) => [paragraph(block, text, holder)],
  heading: (block, text) => [heading(block, text)],
  bulletList: (block, text, holder) => [list(block, text, { holder, sign: 'bullet' })],
  orderedList: (block, text, holder) => [list(block, text, { holder, sign: 'count' })],
  // What is new behind a paragraph in it becomes an item behind it.
  listItem: (block, text, holder) =>
    childBlocks(block).flatMap((child) => renders[child.type](child, text, holder)),
  blockquote: (block, text) => flowText(childBlocks(block), text, 'quote'),
};

/**
 * Blocks of text. A paragraph's public number is a part of its words, behind which they stand in a
 * column of their own: it is the same in every program, read aloud, found and copied along, and
 * stays when somebody adds a paragraph before it [P4].
 */
export function flowText(
  blocks: readonly BlockJson[],
  text: FlowText,
  holder: Holder = 'text',
): Flow[] {
  return blocks.flatMap((block) => [
    ...renders[block.type](block, text, holder),
    ...newBehind(block, text, block.type === 'heading' ? 'text' : holder),
  ]);
}

function paragraph(block: BlockJson, text: FlowText, holder: Holder): Leaf {
  const number = text.paragraphs.get(block.attrs?.id ?? '')?.number;
  return said(block, text, (parts, goes) => ({
    style: holder,
    parts: [...(number === undefined ? [tab] : numbered(number, goes)), ...parts],
  }));
}

function heading(block: BlockJson, text: FlowText): Leaf {
  const style = block.attrs?.level === 4 ? 'heading-3' : 'heading-2';
  return said(block, text, (parts) => ({ style, parts }));
}

function said(
  block: BlockJson,
  { tracked }: FlowText,
  dress: (parts: readonly Part[], goes?: Revision) => Pick<Leaf, 'style' | 'parts'>,
): Leaf {
  const { id, aliases } = block.attrs ?? {};
  const laid = tracked.get(id ?? '');
  const goes = laid?.goes ?? undefined;
  const { style, parts } = dress(laid?.parts ?? textParts(blockRuns(block)), goes);
  const names = [id ?? '', ...(aliases ?? '').split(' ')].filter((name) => name !== '');
  return { ...leaf(style, parts, names.map(bookmarkOf)), revision: goes };
}

function newBehind(block: BlockJson, { tracked }: FlowText, style: Holder): Leaf[] {
  const behind = tracked.get(block.attrs?.id ?? '')?.behind ?? [];
  return behind.map(({ number, parts, revision }) => ({
    ...leaf(style, [...numbered(number, revision), ...parts]),
    revision,
  }));
}

function numbered(number: string, revision: Revision | undefined): Part[] {
  return [
    { ...letters(number, 'number'), revision },
    { kind: 'tab', revision },
  ];
}

function list(
  block: BlockJson,
  text: FlowText,
  { holder, sign }: { readonly holder: Holder; readonly sign: List['sign'] },
): List {
  const style = holder === 'text' ? 'item' : holder;
  const items = childBlocks(block).flatMap((item) => [
    renders[item.type](item, text, style),
    ...childBlocks(item).flatMap((child) => newBehind(child, text, style).map((one) => [one])),
  ]);
  return { kind: 'list', sign, start: startOf(block), items };
}

// Both programs count from numbers that fit in 15 bits.
function startOf({ attrs }: BlockJson): number {
  return Math.min(Math.max(Math.trunc(attrs?.start ?? 1), 0), 2 ** 15 - 1);
}
