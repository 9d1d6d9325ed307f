import type { DifferencePart } from '#shared/difference.ts';
import type { BookItem } from './Book.ts';

/** What is new and what is gone. A footnote stands between brackets. */
export function bookDifference(parts: readonly DifferencePart[]): BookItem['parts'] {
  return parts.map(({ kind, text, isNote }, place) => {
    const opens = isNote && !parts[place - 1]?.isNote;
    const closes = isNote && !parts[place + 1]?.isNote;
    return { kind, text: `${opens ? ' [' : ''}${text}${closes ? ']' : ''}` };
  });
}
