import { changesBetween } from '#shared/changes.ts';
import { tokenise } from '#shared/tokens.ts';

/** The stretches of a text that were not in it before, as offsets from its start. */
export function changedRanges(before: string, now: string): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  const from = tokenise([{ text: before }]);
  let place = 0;
  let offset = 0;
  for (const { start, end, tokens } of changesBetween(from, tokenise([{ text: now }]))) {
    offset += lengthOf(from.slice(place, start));
    const length = lengthOf(tokens);
    if (length > 0) ranges.push([offset, offset + length]);
    offset += length;
    place = end;
  }
  return ranges;
}

function lengthOf(tokens: readonly { readonly text: string }[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}
