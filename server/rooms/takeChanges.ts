import type * as Y from 'yjs';
import type { BlockJson } from '#shared/document.ts';
import { inlineContent } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import { readBlock } from '#shared/readFragment.ts';
import { Refusal } from '#shared/refusal.ts';
import type { BlockKind, Run } from '#shared/wording.ts';
import { placeBlock } from './placeBlock.ts';
import type { KindOfBlock } from './placeBlock.ts';
import { removeBlock } from './removeBlock.ts';
import type { TextBlocks } from './TextBlocks.ts';
import { writeRuns } from './writeRuns.ts';

/** A change of a text as a whole: what comes behind the same paragraph comes there in order. */
export type TextChange =
  | { readonly kind: 'replace'; readonly paragraph: ParagraphId; readonly runs: readonly Run[] }
  | { readonly kind: 'delete'; readonly paragraph: ParagraphId }
  | {
      readonly kind: 'insert';
      /** Null: before everything. */
      readonly behind: ParagraphId | null;
      readonly type: BlockKind;
      readonly runs: readonly Run[];
    }
  | {
      readonly kind: 'move';
      readonly paragraph: ParagraphId;
      readonly behind: ParagraphId | null;
      readonly type: BlockKind;
    };

/**
 * Changes many paragraphs of a text at once. Words come by the smallest change, so that what is typed
 * at that moment stays; what moves keeps its id. Call inside a transaction.
 *
 * @throws Refusal `not-found` when a paragraph is not there; what was changed before stays changed, so
 *   ask first.
 */
export function takeChanges(
  blocks: TextBlocks,
  fragment: Y.XmlFragment,
  changes: readonly TextChange[],
): void {
  const wasEmpty = blocks.list().filter(({ text }) => text.trim() === '');
  const isBlank = wasEmpty.length === blocks.list().length;
  /** What last came behind each place. */
  const tails = new Map<ParagraphId | null, string>();
  const place = (coming: KindOfBlock, behind: ParagraphId | null) => {
    const after = tails.get(behind) ?? behind;
    placeBlock(fragment, coming, after === null ? null : find(blocks, after));
    tails.set(behind, coming.block.attrs?.id ?? '');
  };
  for (const change of changes) {
    if (change.kind === 'replace') writeRuns(find(blocks, change.paragraph), change.runs);
    else if (change.kind === 'insert')
      place({ block: newBlock(change.type, change.runs), kind: change.type }, change.behind);
    else if (change.kind === 'move') {
      const element = find(blocks, change.paragraph);
      const block = readBlock(element);
      removeBlock(element);
      place({ block, kind: change.type }, change.behind);
    }
  }
  // Last, for others may have come behind them.
  for (const { kind, ...change } of changes)
    if (kind === 'delete' && 'paragraph' in change) removeBlock(find(blocks, change.paragraph));
  if (isBlank) for (const { element } of wasEmpty) removeBlock(element);
}

function find(blocks: TextBlocks, id: string): Y.XmlElement {
  const found = blocks.find(id);
  if (!found) throw new Refusal('not-found', 'The paragraph is no longer in the text.');
  return found.element;
}

function newBlock(kind: BlockKind, runs: readonly Run[]): BlockJson {
  const content = inlineContent(runs);
  const id = newId();
  if (kind === 'heading-3' || kind === 'heading-4')
    return { type: 'heading', attrs: { id, level: kind === 'heading-3' ? 3 : 4 }, content };
  return { type: 'paragraph', attrs: { id }, content };
}
