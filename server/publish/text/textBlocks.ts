import type { BlockJson } from '#shared/document.ts';
import type { Run } from '#shared/wording.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import type { EditionSection } from '../edition/Edition.ts';
import { lengthOf, wrapText } from './wrapText.ts';

type Numbers = EditionSection['paragraphs'];
type Mark = Exclude<keyof Run, 'text'>;
/** What stands before the first line of a block, and before its other lines. */
interface Margin {
  readonly first: string;
  readonly rest: string;
}
type Render = (block: BlockJson, margin: Margin, numbers: Numbers) => string[][];

/** Numbers stand in a column of their own. */
const column = 8;

const marks: Record<Mark, (inner: string, run: Run) => string> = {
  italic: (inner) => inner,
  bold: (inner) => inner,
  href: (inner, { href = '' }) => {
    const address = href.replaceAll(/\s/gu, '');
    return inner === address ? inner : `${inner} (${address})`;
  },
};

const renders: Record<BlockJson['type'], Render> = {
  paragraph: (block, margin, numbers) => {
    const number = numbers.get(block.attrs?.id ?? '')?.number ?? '';
    const [first, rest] = [number.padEnd(column - 1).padEnd(column), ' '.repeat(column)];
    return [wrapText(sayRuns(blockRuns(block)), first + margin.first, rest + margin.rest)];
  },
  heading: (block, margin) => [
    wrapText(
      sayRuns(blockRuns(block)),
      ' '.repeat(column) + margin.first,
      ' '.repeat(column) + margin.rest,
    ),
  ],
  bulletList: (block, margin, numbers) => items(block, margin, { numbers, sign: () => '- ' }),
  orderedList: (block, margin, numbers) => {
    const start = block.attrs?.start ?? 1;
    return items(block, margin, { numbers, sign: (place) => `${start + place}. ` });
  },
  listItem: (block, margin, numbers) => textBlocks(childBlocks(block), margin, numbers),
  blockquote: (block, { first, rest }, numbers) =>
    textBlocks(childBlocks(block), { first: `${first}> `, rest: `${rest}> ` }, numbers),
};

/** Blocks as groups of lines; a blank line belongs between any two groups. */
export function textBlocks(
  blocks: readonly BlockJson[],
  margin: Margin,
  numbers: Numbers,
): string[][] {
  return blocks.flatMap((block, place) => {
    const { first, rest } = margin;
    return renders[block.type](
      block,
      place === 0 ? { first, rest } : { first: rest, rest },
      numbers,
    );
  });
}

interface Listing {
  readonly numbers: Numbers;
  readonly sign: (place: number) => string;
}

function items(block: BlockJson, { first, rest }: Margin, { numbers, sign }: Listing): string[][] {
  return childBlocks(block).flatMap((item, place) => {
    const mark = sign(place);
    const margin = {
      first: (place === 0 ? first : rest) + mark,
      rest: rest + ' '.repeat(lengthOf(mark)),
    };
    return renders[item.type](item, margin, numbers);
  });
}

function sayRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const used = (Object.keys(marks) as Mark[]).filter((mark) => run[mark] !== undefined);
      const spaces = / *$/u.exec(run.text)?.[0] ?? '';
      const said = used.reduce((inner, mark) => marks[mark](inner, run), run.text.trimEnd());
      return said + spaces;
    })
    .join('');
}
