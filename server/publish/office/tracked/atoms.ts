import { joinTokens, tokenise } from '#shared/tokens.ts';
import type { Token } from '#shared/tokens.ts';
import { stretchesOf } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';

/**
 * A text cut into what can change by itself. A footnote is one of these: programs keep track of
 * which notes came and went, not all of them of changes inside one.
 */
export function atomsOf(runs: readonly Run[]): Token[] {
  return stretchesOf(runs).flatMap(({ isNote, runs: inner }) =>
    isNote ? [{ text: JSON.stringify(inner), footnote: true as const }] : tokenise(inner),
  );
}

/** The text again. */
export function runsOfAtoms(atoms: readonly Token[]): Run[] {
  return stretchesOf(atoms).flatMap(({ isNote, runs: inner }) =>
    isNote ? inner.flatMap(({ text }) => JSON.parse(text) as Run[]) : joinTokens(inner),
  );
}
