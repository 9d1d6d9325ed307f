import { findUnidentified } from '#shared/identity.ts';
import type { KnownTexts } from '#shared/identity.ts';
import type { PlacedBlock } from './placedBlocks.ts';

/** The identity a block must get: its id, if any, and the ids of what was merged into it. */
export interface GivenId {
  readonly position: number;
  readonly id: string | null;
  readonly aliases: string | null;
}

/**
 * Which blocks get another identity after a change [P1, P2]. Where an id stays with another block
 * than the one that holds its aliases (Enter at the very start of a paragraph), those go along.
 */
export function giveIds(
  blocks: readonly PlacedBlock[],
  known: KnownTexts,
  newId: () => string,
): GivenId[] {
  const places = new Set(findUnidentified(blocks, known));
  const given = [...places].map((place) => ({ block: blocks[place], id: newId() }));
  const heirs = blocks.flatMap((block, place) => {
    if (places.has(place) || block.aliases !== null) return [];
    const from = given.find((other) => other.block?.id === block.id && other.block?.aliases);
    return from && block.id
      ? [{ position: block.position, id: block.id, aliases: from.block?.aliases ?? null }]
      : [];
  });
  return [
    ...given.flatMap(({ block, id }) =>
      block ? [{ position: block.position, id, aliases: null }] : [],
    ),
    ...heirs,
  ];
}
