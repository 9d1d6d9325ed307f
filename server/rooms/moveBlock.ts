import { eachTextBlock } from '#shared/document.ts';
import type { DocumentJson } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { Refusal } from '#shared/refusal.ts';
import { placeBlock } from './placeBlock.ts';
import type { KindOfBlock } from './placeBlock.ts';
import { removeBlock } from './removeBlock.ts';
import type { Room } from './Room.ts';
import type { Origin } from './UpdateLog.ts';

/** What goes where, and behind which block; null: before all others. */
export interface Moving {
  readonly id: ParagraphId;
  readonly from: Room;
  readonly to: Room;
  readonly behind: ParagraphId | null;
  readonly origin: Extract<Origin, { kind: 'move' }>;
}

/**
 * Moves a text-bearing block as it stands now from one text into another, under the same id [P2].
 * Both texts change in one turn, so nobody finds it in neither or in both, and a crash leaves both
 * changes or none. Resolves when they are on disk.
 *
 * @throws Refusal `not-found` when it, or what it should stand behind, is not there; then nothing
 *   changed.
 */
export async function moveBlock({ id, from, to, behind, origin }: Moving): Promise<void> {
  const found = findBlock(from.read(), id);
  if (!found) throw new Refusal('not-found', 'The paragraph is no longer in the text.');
  let isThere = false;
  // Into the one before out of the other: the logs keep that order.
  const coming = to.change(origin, (blocks, fragment) => {
    const before = behind === null ? null : blocks.find(behind);
    if (behind !== null && !before)
      throw new Refusal('not-found', 'What it should stand behind is no longer in the text.');
    placeBlock(fragment, found, before?.element ?? null);
    isThere = true;
  });
  if (!isThere) return coming;
  const going = from.change(origin, (blocks) => {
    const block = blocks.find(id);
    if (block) removeBlock(block.element);
  });
  await Promise.all([coming, going]);
}

function findBlock({ content }: DocumentJson, id: ParagraphId): KindOfBlock | null {
  let found: KindOfBlock | null = null;
  eachTextBlock(content, (block, kind) => {
    if (block.attrs?.id === id) found = { block, kind };
  });
  return found;
}
