import { formattedDifference } from './formattedDifference.ts';
import type { FormattedPart } from './formattedDifference.ts';
import { bareText } from './wording.ts';
import type { Run } from './wording.ts';

/** A stretch of a comparison, without its format. */
export interface DifferencePart {
  readonly kind: FormattedPart['kind'];
  readonly text: string;
  /** Part of a footnote; so are all of its neighbours that belong to the same one [W3]. */
  readonly isNote?: true;
}

/** How one text became another, by words, for whoever reads plain text. */
export function differenceBetween(from: readonly Run[], to: readonly Run[]): DifferencePart[] {
  return formattedDifference(from, to).map(({ kind, runs, isNote }) => ({
    kind,
    text: bareText(runs),
    ...(isNote && { isNote }),
  }));
}
