import type { BookBlock } from './Book.ts';

/**
 * Blocks whose headings go down one depth at a time, wherever they stand: a document in which one is
 * skipped is none to read aloud, and would be refused.
 */
export function withoutLeaps(blocks: readonly BookBlock[]): BookBlock[] {
  let deepest = 1;
  const settle = (block: BookBlock): BookBlock => {
    switch (block.kind) {
      case 'heading':
        deepest = Math.min(block.depth, deepest + 1);
        return { ...block, depth: deepest };
      case 'quote':
        return { ...block, blocks: block.blocks.map(settle) };
      case 'bullets':
      case 'numbers':
        return { ...block, items: block.items.map((item) => item.map(settle)) };
      case 'paragraph':
      case 'numbered':
        return block;
    }
  };
  return blocks.map(settle);
}
