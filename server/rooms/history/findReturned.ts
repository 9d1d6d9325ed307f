/** The same words in two passages: from where on in either, and how many characters. */
export interface SameWords {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/**
 * Which words of a passage are those of another that went: all of one, in the other.
 */
export function findReturned(passage: string, went: string): SameWords | null {
  if (passage.trim() === '' || went.trim() === '') return null;
  const from = went.indexOf(passage);
  if (from >= 0) return { at: 0, from, length: passage.length };
  const at = passage.indexOf(went);
  return at >= 0 ? { at, from: 0, length: went.length } : null;
}
