import { sameFormat } from './wording.ts';
import type { Run } from './wording.ts';

/** A word, a stretch of white space or one other character, formatted alike throughout. */
export type Token = Run;

const tokenPattern = /\s+|[\p{L}\p{N}\p{M}]+|./gsu;

/** Cuts runs into tokens. Joining the tokens again gives the same text and format. */
export function tokenise(runs: readonly Run[]): Token[] {
  return runs.flatMap(({ text, ...format }) =>
    (text.match(tokenPattern) ?? []).map((part) => ({ text: part, ...format })),
  );
}

/** Joins tokens into runs. */
export function joinTokens(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && sameFormat(last, token)) last.text += token.text;
    else runs.push({ ...token });
  }
  return runs;
}

export function sameToken(a: Token, b: Token): boolean {
  return a.text === b.text && sameFormat(a, b);
}

export function isWhiteSpace(token: Token): boolean {
  return token.text.trim() === '';
}
