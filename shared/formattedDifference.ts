import { changesBetween } from './changes.ts';
import { joinTokens, tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { withoutSameEnds } from './withoutSameEnds.ts';
import { stretchesOf } from './wording.ts';
import type { Run } from './wording.ts';

/** A stretch of a comparison: in both texts, only in the new one, or only in the old one. */
export interface FormattedPart {
  readonly kind: 'same' | 'insert' | 'delete';
  /** Never empty. */
  readonly runs: readonly Run[];
  /** Part of a footnote; so are all of its neighbours that belong to the same one [W3]. */
  readonly isNote?: true;
}

/**
 * How one text became another, by words, with the format they have. A word of which only the format
 * changed stands in it as deleted and inserted.
 */
export function formattedDifference(from: readonly Run[], to: readonly Run[]): FormattedPart[] {
  const old = tokenise(from);
  const parts: FormattedPart[] = [];
  const push = (kind: FormattedPart['kind'], tokens: readonly Token[]) => {
    for (const { isNote, runs } of stretchesOf(tokens))
      parts.push({ kind, runs: joinTokens(runs), ...(isNote && { isNote }) });
  };
  let place = 0;
  for (const wide of changesBetween(old, tokenise(to))) {
    const change = withoutSameEnds(old, wide);
    push('same', old.slice(place, change.start));
    push('delete', old.slice(change.start, change.end));
    push('insert', change.tokens);
    place = change.end;
  }
  push('same', old.slice(place));
  return parts;
}
