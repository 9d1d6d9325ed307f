import { bearsText } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { Run } from '#shared/wording.ts';
import { blockRuns } from '../edition/blockRuns.ts';
import { childBlocks } from '../edition/childBlocks.ts';
import type { EditionParagraph, EditionSection } from '../edition/Edition.ts';
import { withNotes } from '../edition/withNotes.ts';
import { layGround } from '../ground/layGround.ts';
import type { BookBlock, BookGround, Words } from './Book.ts';

/** What stands around a block. */
export interface Around {
  readonly text: Pick<EditionSection, 'paragraphs' | 'notes'>;
  readonly hasGround: boolean;
  /** The numbers that have been given: whatever a text is like, one leads to one place. */
  readonly given: Set<string>;
  readonly language: Language;
  /** In how many lists and quotes it stands. */
  readonly depth: number;
}
type Make = (block: BlockJson, around: Around) => BookBlock[];

/** A reader takes no longer address. */
const longestAddress = 4_000;
/** Lists and quotes that stand deeper would leave no room for words; what is in them stands there. */
const deepest = 6;

const makers: Record<BlockJson['type'], Make> = {
  paragraph: (block, { text, hasGround, given, language }) => {
    const paragraph = text.paragraphs.get(block.attrs?.id ?? '');
    const said = wordsOf(block, text);
    if (!paragraph || given.has(paragraph.number)) return [{ kind: 'paragraph', words: said }];
    const { number } = paragraph;
    given.add(number);
    const ground = hasGround ? groundOf(paragraph, language) : null;
    return [{ kind: 'numbered', number, words: said, ground }];
  },
  heading: (block, { text }) => {
    const depth = block.attrs?.level === 4 ? 3 : 2;
    return [{ kind: 'heading', depth, words: wordsOf(block, text) }];
  },
  bulletList: (block, around) =>
    inside(around, childBlocks(block), (items) => ({ kind: 'bullets', items })),
  orderedList: (block, around) => {
    const start = Math.trunc(block.attrs?.start ?? 1);
    return inside(around, childBlocks(block), (items) => ({
      kind: 'numbers',
      items,
      marks: items.map((_, place) => `${start + place}.`),
    }));
  },
  listItem: (block, around) => bookBlocks(childBlocks(block), around),
  blockquote: (block, around) =>
    inside(around, [block], ([blocks = []]) => ({ kind: 'quote', blocks })),
};

/** Blocks of text as the book has them. */
export function bookBlocks(blocks: readonly BlockJson[], around: Around): BookBlock[] {
  return blocks.flatMap((block) => makers[block.type](block, around));
}

// What stands in a list or quote, around which `wrap` lays it as long as there is room.
function inside(
  { depth, ...around }: Around,
  items: readonly BlockJson[],
  wrap: (items: BookBlock[][]) => BookBlock,
): BookBlock[] {
  const made = items.map((item) =>
    bookBlocks(bearsText(item) ? [item] : childBlocks(item), { ...around, depth: depth + 1 }),
  );
  return depth < deepest ? [wrap(made)] : made.flat();
}

function wordsOf(block: BlockJson, { notes }: Around['text']): Words[] {
  const hanging = notes.get(block) ?? [];
  return withNotes(blockRuns(block), hanging).map((part): Words => {
    if ('run' in part) return wordOf(part.run);
    const note = hanging.find(({ number }) => number === part.note);
    return { note: part.note, words: (note?.runs ?? []).map(wordOf) };
  });
}

function wordOf({ text, bold, italic, href }: Run): Words {
  return {
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(href !== undefined && href.length <= longestAddress && { href }),
  };
}

function groundOf(
  { number, ground, sentence, groups }: EditionParagraph,
  language: Language,
): BookGround {
  const { exporting: say, ground: aloud } = words(language);
  const objections = groups
    .filter(({ kind }) => kind === 'objection')
    .flatMap(({ rows }) => rows.flatMap((row) => row.voices))
    .map(({ name, reason }) => ({ who: say.objectsTo(name), reason: reason ?? '' }));
  return {
    shapes: layGround(ground),
    aloud: `${aloud.of(number)}: ${sentence}`,
    sentence,
    isSpokenOf: groups.some(({ rows }) => rows.length > 0),
    objections,
  };
}
