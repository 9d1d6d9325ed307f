import type { Change } from './changes.ts';
import { sameToken } from './tokens.ts';
import type { Token } from './tokens.ts';

/**
 * A change without what it leaves as it is at either end. Changes joined over white space begin or
 * end alike at times: a space alone, struck through, reads as a hyphen.
 */
export function withoutSameEnds(from: readonly Token[], { start, end, tokens }: Change): Change {
  const isSame = (at: number, place: number) => {
    const [before, after] = [from[at], tokens[place]];
    return before !== undefined && after !== undefined && sameToken(before, after);
  };
  const most = Math.min(end - start, tokens.length);
  let head = 0;
  while (head < most && isSame(start + head, head)) head += 1;
  let tail = 0;
  while (head + tail < most && isSame(end - 1 - tail, tokens.length - 1 - tail)) tail += 1;
  return {
    start: start + head,
    end: end - tail,
    tokens: tokens.slice(head, tokens.length - tail),
  };
}
