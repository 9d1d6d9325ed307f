import { changesBetween } from './changes.ts';
import { tokenise } from './tokens.ts';
import { plainText } from './wording.ts';
import type { Run } from './wording.ts';

/** A stretch of a comparison: in both texts, only in the new one, or only in the old one. */
export interface DifferencePart {
  readonly kind: 'same' | 'insert' | 'delete';
  readonly text: string;
}

/**
 * How one text became another, by words, for reading. A word of which only the format changed
 * stands in it as deleted and inserted.
 */
export function differenceBetween(from: readonly Run[], to: readonly Run[]): DifferencePart[] {
  const old = tokenise(from);
  const parts: DifferencePart[] = [];
  const push = (kind: DifferencePart['kind'], text: string) => {
    if (text !== '') parts.push({ kind, text });
  };
  let place = 0;
  for (const change of changesBetween(old, tokenise(to))) {
    push('same', plainText(old.slice(place, change.start)));
    push('delete', plainText(old.slice(change.start, change.end)));
    push('insert', plainText(change.tokens));
    place = change.end;
  }
  push('same', plainText(old.slice(place)));
  return parts;
}
