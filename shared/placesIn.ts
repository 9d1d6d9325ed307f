import type { Paragraph } from './document.ts';
import type { BlockKind } from './wording.ts';

const inHolders: readonly BlockKind[] = ['bullet', 'ordered', 'quote'];

/**
 * Behind which blocks of a text one of this kind can come and keep its kind: not in the middle of a
 * list or quote of another. Empty blocks are left out: nobody can tell which is meant.
 */
export function placesIn(paragraphs: readonly Paragraph[], kind: BlockKind): Paragraph[] {
  return paragraphs.filter((paragraph, place) => {
    const own = paragraph.wording.kind;
    const goesOn = paragraphs[place + 1]?.wording.kind === own;
    return paragraph.text !== '' && (own === kind || !goesOn || !inHolders.includes(own));
  });
}
