import { diffArrays } from 'diff';
import { limits } from './limits.ts';
import { isWhiteSpace, sameToken } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The tokens `start` up to `end` of the old text became `tokens`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/**
 * What changed between two token lists, as the shortest edit (Myers' algorithm, by the `diff`
 * library). Changes that touch are one change: two neighbouring words rewritten are one rewriting
 * to the reader. So is a text of which almost nothing is left: its
 * shortest edit would take seconds to find, and tell a reader nothing.
 */
export function changesBetween(from: readonly Token[], to: readonly Token[]): Change[] {
  const changes: Change[] = [];
  let place = 0;
  const bounds = { comparator: sameToken, maxEditLength: limits.editTokens };
  const parts = diffArrays([...from], [...to], bounds);
  if (!parts) return [{ start: 0, end: from.length, tokens: to }];
  for (const part of parts) {
    if (part.removed)
      add(changes, from, { start: place, end: place + part.value.length, tokens: [] });
    if (part.added) add(changes, from, { start: place, end: place, tokens: part.value });
    if (!part.added) place += part.value.length;
  }
  return changes;
}

function add(changes: Change[], from: readonly Token[], next: Change): void {
  const last = changes.at(-1);
  if (!last || !isAdjacent(from, last, next)) {
    changes.push(next);
    return;
  }
  const between = from.slice(last.end, next.start);
  changes[changes.length - 1] = {
    start: last.start,
    end: next.end,
    tokens: [...last.tokens, ...between, ...next.tokens],
  };
}

/**
 * Whether less than a word of its own lies between two changes of the old text (the order in which
 * they are given does not matter): only white space, or no white space at all. Such changes touch
 * the same words: apart they make “(her)gebruik” “(mede)gebruik” and “(her)inzet”, together a word
 * that nobody wrote.
 */
export function isAdjacent(
  from: readonly Token[],
  a: Pick<Change, 'start' | 'end'>,
  b: Pick<Change, 'start' | 'end'>,
): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const between = from.slice(first.end, Math.max(first.end, second.start));
  return between.every(isWhiteSpace) || !between.some(isWhiteSpace);
}

/** The old tokens from `start` to `end`, with the changes that fall inside made. */
export function applyChanges(
  from: readonly Token[],
  changes: readonly Change[],
  [start, end]: readonly [number, number] = [0, from.length],
): Token[] {
  const result: Token[] = [];
  let place = start;
  for (const change of changes) {
    result.push(...from.slice(place, change.start), ...change.tokens);
    place = change.end;
  }
  return [...result, ...from.slice(place, end)];
}
