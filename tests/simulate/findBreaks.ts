import { parts } from './simulate.ts';
import type { Outcome, Part } from './simulate.ts';

/** The share of a part that may be in use, and milliseconds that people wait at most, 95 % of times. */
export const goals = { use: 0.7, seen: 500, saved: 1_000 };

/** What breaks: a part of which too much is in use, or that people wait too long for the pen. */
export type Break = Part | 'waiting';

/** What is too much in this outcome, the worst first; nothing when it holds up. */
export function findBreaks({ use, seen, saved }: Outcome): readonly Break[] {
  const full = parts
    .filter((part) => use[part] > goals.use)
    .toSorted((one, other) => use[other] - use[one]);
  const isSlow = seen.percentile(0.95) > goals.seen || saved.percentile(0.95) > goals.saved;
  return isSlow ? [...full, 'waiting'] : full;
}
