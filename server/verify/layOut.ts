import { canonicalRuns } from './canonicalRuns.ts';
import type { Block, Run } from './Line.ts';
import { runOf } from './runOf.ts';
import type { TextForm } from './TextForm.ts';

/** What stands before a block: the signs of the lists and quotations that it is in. */
interface Margin {
  /** Before its first line. */
  readonly first: string;
  /** Before its other lines. */
  readonly rest: string;
  /** Whether it may stand right under the one before it. */
  readonly isTight: boolean;
}

/** A paragraph or heading as an export has it. */
export interface LaidOut extends Margin {
  readonly block: Block;
  readonly runs: readonly Run[];
}

/** The paragraphs and headings of a text in order; those that say nothing are not printed. */
export function layOut(document: Block, form: TextForm): LaidOut[] {
  return inside(document, { first: '', rest: '', isTight: false }, form);
}

function inside(parent: Block, margin: Margin, form: TextForm): LaidOut[] {
  let isSecond = false;
  const blocks = sayingIn(parent);
  return blocks.flatMap((block, place) => {
    isSecond = blocks[place - 1]?.type === block.type && !isSecond;
    const own = place === 0 ? margin : { ...margin, first: margin.rest, isTight: false };
    return layOne(block, own, { form, isSecond });
  });
}

interface Listing {
  readonly form: TextForm;
  /** Whether another list of its kind stands right before it. */
  readonly isSecond: boolean;
}

function layOne(block: Block, margin: Margin, { form, isSecond }: Listing): LaidOut[] {
  if (bearsText(block)) return [{ ...margin, block, runs: runsIn(block) }];
  if (block.type === 'bulletList' || block.type === 'orderedList')
    return layItems(block, margin, { form, isSecond });
  if (block.type !== 'blockquote') return inside(block, margin, form);
  const { first, rest, isTight } = margin;
  return inside(block, { first: `${first}> `, rest: `${rest}> `, isTight }, form);
}

function layItems(list: Block, { first, rest, isTight }: Margin, listing: Listing): LaidOut[] {
  const items = sayingIn(list);
  const areTight = items.every((item) => sayingIn(item).length === 1);
  return items.flatMap((item, place) => {
    const sign = `${signOf(list, place, listing)} `;
    const margin = {
      first: (place === 0 ? first : rest) + sign,
      rest: rest + ' '.repeat(sign.length),
      isTight: place === 0 ? isTight : areTight,
    };
    return inside(item, margin, listing.form);
  });
}

// Two lists in a row are told apart by their signs in Markdown; plain text shows no difference.
function signOf({ type, attrs }: Block, place: number, { form, isSecond }: Listing): string {
  const isOther = isSecond && form === 'md';
  if (type === 'bulletList') return isOther ? '*' : '-';
  return `${(attrs?.start ?? 1) + place}${isOther ? ')' : '.'}`;
}

function sayingIn({ content = [] }: Block): Block[] {
  return content.filter(saysSomething);
}

function saysSomething(block: Block): boolean {
  return bearsText(block) ? runsIn(block).length > 0 : sayingIn(block).length > 0;
}

function bearsText({ type }: Block): boolean {
  return type === 'paragraph' || type === 'heading';
}

function runsIn({ content = [] }: Block): Run[] {
  return canonicalRuns(content.filter(({ type }) => type === 'text').map(runOf));
}
