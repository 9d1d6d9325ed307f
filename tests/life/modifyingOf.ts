import type { Picks } from './Act.ts';
import type { Oracle, Proposed } from './oracle/Oracle.ts';
import { otherWords } from './otherWords.ts';
import { textShown } from './textShown.ts';

/** Other words for an amendment, with those of its paragraph that are on the lead's screen. */
export interface Modifying {
  readonly shown: string;
  readonly words: string;
}

/** Mostly the words that were suggested; now and then those that were proposed, or none. */
export function modifyingOf(oracle: Oracle, amendment: Proposed, picks: Picks): Modifying {
  const { paragraph, proposal, suggested } = amendment;
  const shown = textShown(oracle, paragraph, picks);
  if (suggested && picks.b % 4 > 0) return { shown, words: suggested.words };
  if (picks.b % 8 === 0) return { shown, words: picks.b % 16 === 0 ? '' : proposal };
  return { shown, words: otherWords(oracle, { id: paragraph, text: proposal }, picks) };
}
