import { tokenise } from '#shared/tokens.ts';

/** How many words a text has: e-mail, a.u.b. and 1.000,50 are one each. */
export function countWords(text: string): number {
  return tokenise([{ text }]).filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length;
}
