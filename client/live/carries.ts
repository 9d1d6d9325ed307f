import { changesBetween } from '#shared/changes.ts';
import { isWhiteSpace, tokenise } from '#shared/tokens.ts';
import type { Token } from '#shared/tokens.ts';

/** Words that two texts must have in common before one is taken for the other, if both have more. */
const fewest = 3;

/** Whether a new text carries the words that another one lost: at least half of the shorter one's. */
export function carries(text: string, lost: string): boolean {
  const [from, to] = [wordsIn(lost), wordsIn(text)];
  if (from.length === 0 || to.length === 0) return false;
  const gone = changesBetween(from, to).reduce((sum, { start, end }) => sum + end - start, 0);
  const kept = from.length - gone;
  return kept * 2 >= Math.min(from.length, to.length) && kept >= Math.min(fewest, from.length);
}

function wordsIn(text: string): Token[] {
  return tokenise([{ text }]).filter((token) => !isWhiteSpace(token));
}
