import type { Node } from '@tiptap/pm/model';
import type { IdentifiedBlock, KnownTexts } from '#shared/identity.ts';

/** A text-bearing block of an editor's document, with the position before it. */
export interface PlacedBlock extends IdentifiedBlock {
  readonly position: number;
  readonly aliases: string | null;
}

/** The text-bearing blocks of a document in reading order [P1]. */
export function placedBlocks(document: Node): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const { id, aliases } = node.attrs as { id: string | null; aliases: string | null };
    blocks.push({ id, aliases, text: node.textContent, position });
    return false;
  });
  return blocks;
}

/** The text each id stands for in these blocks. */
export function textsOf(blocks: readonly IdentifiedBlock[]): KnownTexts {
  return new Map(blocks.flatMap(({ id, text }) => (id ? [[id, text] as const] : [])));
}
