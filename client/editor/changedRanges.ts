import { changesBetween } from '#shared/changes.ts';
import { joinTokens, tokenise } from '#shared/tokens.ts';
import type { Token } from '#shared/tokens.ts';
import type { Run } from '#shared/wording.ts';

/**
 * The stretches of a text that were not in it before, as offsets from its start. What is only
 * formatted otherwise was; what became a footnote, or stopped being one, was not.
 */
export function changedRanges(
  before: readonly Run[],
  now: readonly Run[],
): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  const from = wordsIn(before);
  let place = 0;
  let offset = 0;
  for (const { start, end, tokens } of changesBetween(from, wordsIn(now))) {
    offset += lengthOf(from.slice(place, start));
    const length = lengthOf(tokens);
    if (length > 0) ranges.push([offset, offset + length]);
    offset += length;
    place = end;
  }
  return ranges;
}

function wordsIn(runs: readonly Run[]): Token[] {
  return tokenise(joinTokens(runs.map(({ text, footnote }) => ({ text, footnote }))));
}

function lengthOf(tokens: readonly { readonly text: string }[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}
