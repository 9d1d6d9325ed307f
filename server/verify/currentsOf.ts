import type { Account } from './Account.ts';
import { hashWords } from './hashWords.ts';
import type { Hashes } from './hashWords.ts';
import { meaningOf } from './meaningOf.ts';
import { plainOf } from './plainOf.ts';
import { saidOf } from './saidOf.ts';
import type { Run } from './Line.ts';
import type { ShownText } from './ShownText.ts';

/** What a paragraph can say, by its words and their hashes. */
export interface Current {
  readonly text: string;
  readonly hashes: Hashes;
}

/**
 * What a paragraph that is on no record can say: words that something was said of, when they would
 * look the same, and otherwise what is read. Of these only the words count, for nobody spoke of
 * exactly them.
 */
export function currentsOf(
  account: Account,
  ids: readonly string[],
  { readings, canBe, isCertain }: ShownText,
): Current[] {
  const meant = saidOf(account, ids)
    .map((said) => meaningOf(said, account, null))
    .filter(({ wording }) => canBe(wording));
  const known = meant.map(({ wording: { runs }, exact, words }) => ({
    text: plainOf(runs),
    hashes: { exact, words },
  }));
  if (isCertain && known.length > 0) return known;
  return [...known, ...[...meant.map(({ wording }) => wording.runs), ...readings].map(wordsOnly)];
}

function wordsOnly(runs: readonly Run[]): Current {
  const { words } = hashWords({ kind: 'paragraph', runs });
  return { text: plainOf(runs), hashes: { exact: '', words } };
}
