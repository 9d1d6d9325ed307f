import type { GivenId } from './giveIds.ts';
import { textsOf } from './placedBlocks.ts';
import type { PlacedBlock } from './placedBlocks.ts';

/**
 * Where a paste at the very start of a paragraph pushed all its words into a new block, the id goes
 * after the words [P2]: the pasted text that now stands in the old block is left without one.
 */
export function followWords(
  before: readonly PlacedBlock[],
  after: readonly PlacedBlock[],
): GivenId[] {
  const known = textsOf(before);
  return after.flatMap((holder) => {
    const words = known.get(holder.id ?? '');
    if (!holder.id || !words || holder.text === words) return [];
    const moved = after.find(({ id, text }) => id === null && text === words);
    if (!moved) return [];
    return [
      { position: moved.position, id: holder.id, aliases: holder.aliases },
      { position: holder.position, id: null, aliases: null },
    ];
  });
}
