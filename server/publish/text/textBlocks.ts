import type { BlockJson } from '#shared/document.ts';
import type { Run } from '#shared/wording.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import type { EditionSection } from '../edition/Edition.ts';
import { withNotes } from '../edition/withNotes.ts';
import { lengthOf, wrapText } from './wrapText.ts';

type Text = Pick<EditionSection, 'paragraphs' | 'notes'>;
type Mark = Exclude<keyof Run, 'text' | 'footnote'>;
/** What stands before the first line of a block, and before its other lines. */
interface Margin {
  readonly first: string;
  readonly rest: string;
}
type Render = (block: BlockJson, margin: Margin, text: Text) => string[][];

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
  paragraph: (block, margin, text) => {
    const number = text.paragraphs.get(block.attrs?.id ?? '')?.number ?? '';
    return [inColumn(number, sayBlock(block, text), margin)];
  },
  heading: (block, margin, text) => [inColumn('', sayBlock(block, text), margin)],
  bulletList: (block, margin, text) => items(block, margin, { text, sign: () => '- ' }),
  orderedList: (block, margin, text) => {
    const start = block.attrs?.start ?? 1;
    return items(block, margin, { text, sign: (place) => `${start + place}. ` });
  },
  listItem: (block, margin, text) => textBlocks(childBlocks(block), margin, text),
  blockquote: (block, { first, rest }, text) =>
    textBlocks(childBlocks(block), { first: `${first}> `, rest: `${rest}> ` }, text),
};

/** Blocks as groups of lines; a blank line belongs between any two groups. */
export function textBlocks(blocks: readonly BlockJson[], margin: Margin, text: Text): string[][] {
  return blocks.flatMap((block, place) => {
    const { first, rest } = margin;
    return renders[block.type](block, place === 0 ? { first, rest } : { first: rest, rest }, text);
  });
}

/** Footnotes as groups of lines, below the text they hang in. */
export function textNotes({ notes }: Text): string[][] {
  return [...notes.values()]
    .flat()
    .map(({ number, runs }) => inColumn(`[${number}]`, sayRuns(runs), { first: '', rest: '' }));
}

function inColumn(number: string, says: string, { first, rest }: Margin): string[] {
  const lead = number.padEnd(column - 1).padEnd(column);
  return wrapText(says, lead + first, ' '.repeat(lead.length) + rest);
}

interface Listing {
  readonly text: Text;
  readonly sign: (place: number) => string;
}

function items(block: BlockJson, { first, rest }: Margin, { text, sign }: Listing): string[][] {
  return childBlocks(block).flatMap((item, place) => {
    const mark = sign(place);
    const margin = {
      first: (place === 0 ? first : rest) + mark,
      rest: rest + ' '.repeat(lengthOf(mark)),
    };
    return renders[item.type](item, margin, text);
  });
}

function sayBlock(block: BlockJson, { notes }: Text): string {
  return withNotes(blockRuns(block), notes.get(block) ?? [])
    .map((part) => ('note' in part ? `[${part.note}]` : sayRuns([part.run])))
    .join('');
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
