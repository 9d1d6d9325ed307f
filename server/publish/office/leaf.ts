import type { Leaf, Letters, LetterStyle, ParagraphStyle, Part } from './Booklet.ts';

/** Letters of our own, in a style. */
export function letters(text: string, style?: LetterStyle): Letters {
  return { kind: 'letters', text, style };
}

export const tab: Part = { kind: 'tab' };

/** A paragraph that can be found under these names. */
export function leaf(
  style: ParagraphStyle,
  parts: readonly Part[] | string,
  bookmarks: readonly string[] = [],
): Leaf {
  return {
    kind: 'leaf',
    style,
    parts: typeof parts === 'string' ? [letters(parts)] : parts,
    bookmarks,
  };
}
