import { WordPairs } from '#shared/WordPairs.ts';

/** Whether a new text carries the words that another one lost: at least half of the shorter one's. */
export function carries(text: string, lost: string): boolean {
  const [from, to] = [new WordPairs(lost), new WordPairs(text)];
  return from.size < to.size ? from.standIn(to) : to.standIn(from);
}
