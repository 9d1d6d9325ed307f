import { bareText, sameFormat, stretchesOf } from './wording.ts';
import type { Run } from './wording.ts';

/** A word, a stretch of white space or one other character, formatted alike throughout. */
export type Token = Run;

const alphanumeric = String.raw`[\p{L}\p{N}]\p{M}*`;
const ends = String.raw`(?![\p{L}\p{N}\p{M}])`;
// What holds the parts of one word together: e-mail, foto’s, en/of, B&W, raad@voorbeeld.example.
const joint = String.raw`['’\-‐‑–./@_&](?=[\p{L}\p{N}])`;
const digitJoint = String.raw`(?<=\p{N})[,:](?=\p{N})`;
// The first that fits counts. Not `Intl.Segmenter`: its answers change with the version of ICU,
// and a page and the server must cut alike.
const tokenPattern = new RegExp(
  [
    String.raw`\s+`,
    // a.u.b., J.P.: the last full stop belongs to it.
    String.raw`(?:\p{L}\p{M}*\.){2,}${ends}`,
    // ’s avonds, ’t, ’68
    String.raw`['’‘](?:\p{L}\p{M}*|\p{N}{2})${ends}`,
    `(?:${alphanumeric})+(?:(?:${joint}|${digitJoint})(?:${alphanumeric})+)*`,
    // Any other character with what hangs on it; two regional indicators are one flag.
    String.raw`\p{RI}{2}|.[\p{M}\p{Emoji_Modifier}]*`,
  ].join('|'),
  'gsu',
);

/**
 * Cuts runs into tokens. A word keeps what stands inside it (foto’s, e-mail, 1.000,50, a.u.b.); one
 * that is formatted in parts is cut there too. Joining the tokens again gives the same text and
 * format.
 */
export function tokenise(runs: readonly Run[]): Token[] {
  return stretchesOf(runs).flatMap((stretch) => tokensIn(stretch.runs));
}

function tokensIn(runs: readonly Run[]): Token[] {
  // Words are found in the whole text: where a format begins says nothing about words.
  const words = (bareText(runs).match(tokenPattern) ?? []).values();
  let rest = '';
  return runs.flatMap(({ text, ...format }) => {
    const tokens: Token[] = [];
    for (let place = 0; place < text.length;) {
      if (rest === '') rest = words.next().value ?? text.slice(place);
      const part = text.slice(place, place + rest.length);
      tokens.push({ text: part, ...format });
      place += part.length;
      rest = rest.slice(part.length);
    }
    return tokens;
  });
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
