import { stretchesOf } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import type { EditionNote } from './Edition.ts';

/** Words of the text, or the number that stands in it for a footnote. */
export type NotedPart = { readonly run: Run } | { readonly note: number };

/** The runs of a block with the numbers of its footnotes instead of their words. */
export function withNotes(runs: readonly Run[], notes: readonly EditionNote[]): NotedPart[] {
  const numbers = notes.map(({ number }) => number).values();
  return stretchesOf(runs).flatMap(({ isNote, runs: inner }): NotedPart[] =>
    isNote ? [{ note: numbers.next().value ?? 0 }] : inner.map((run) => ({ run })),
  );
}
