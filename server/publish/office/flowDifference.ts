import type { DifferencePart } from '#shared/difference.ts';
import type { Letters, LetterStyle } from './Booklet.ts';
import { letters } from './leaf.ts';

const styles: Record<DifferencePart['kind'], LetterStyle | undefined> = {
  same: undefined,
  insert: 'inserted',
  delete: 'deleted',
};

/** What is new and what is gone. A footnote stands between brackets. */
export function flowDifference(parts: readonly DifferencePart[]): Letters[] {
  return parts.flatMap(({ kind, text, isNote }, place) => {
    const isIn = (at: number) => parts[at]?.isNote ?? false;
    const opens = isNote && !isIn(place - 1) ? [letters(' [')] : [];
    const closes = isNote && !isIn(place + 1) ? [letters(']')] : [];
    return [...opens, letters(text, styles[kind]), ...closes];
  });
}
