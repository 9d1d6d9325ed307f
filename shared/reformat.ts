import { changesBetween } from './changes.ts';
import { cutRuns } from './cutRuns.ts';
import { isWhiteSpace, joinTokens, tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { plainText, sameFormat } from './wording.ts';
import type { Run } from './wording.ts';

type Format = Omit<Run, 'text'>;

/** A word or other token of the base: its text, and the formatted pieces it consists of. */
interface Word extends Token {
  readonly pieces: readonly Run[];
}

/**
 * Gives plain text the format that its words had: bold, italic and links stay on every word that
 * was left as it was. New words take the format of the words they replace, or of both neighbours,
 * where that is one and the same. For editing wording in a plain text field.
 */
export function reformat(base: readonly Run[], text: string): Run[] {
  const from = wordsWithPieces(base);
  const plain = from.map((word) => ({ text: word.text }));
  const result: Run[] = [];
  let place = 0;
  for (const { start, end, tokens } of changesBetween(plain, tokenise([{ text }]))) {
    result.push(...piecesOf(from.slice(place, start)));
    result.push(...refill(from.slice(start, end), tokens, formatOfNew(from, start, end)));
    place = end;
  }
  return joinTokens([...result, ...piecesOf(from.slice(place))]);
}

// Words are cut from the plain text, so that one of which half is bold is still one word.
function wordsWithPieces(base: readonly Run[]): Word[] {
  let start = 0;
  return tokenise([{ text: plainText(base) }]).map(({ text }) => {
    const pieces = cutRuns(base, start, start + text.length);
    start += text.length;
    return { text, pieces };
  });
}

function piecesOf(words: readonly Word[]): Run[] {
  return words.flatMap(({ pieces }) => pieces);
}

// Changes that only white space keeps apart come as one: white space that stays, stays as it was.
function refill(replaced: readonly Word[], tokens: readonly Token[], format: Format): Run[] {
  const spaces = replaced.filter(isWhiteSpace);
  return tokens.map(({ text }) => {
    const kept = isWhiteSpace({ text }) ? spaces.shift()?.pieces[0] : undefined;
    return { ...(kept ?? format), text };
  });
}

function formatOfNew(from: readonly Word[], start: number, end: number): Format {
  const replaced = from.slice(start, end).filter((word) => !isWhiteSpace(word));
  const around = replaced.length > 0 ? replaced : [from[start - 1], from[end]];
  const pieces = around.flatMap((word) => word?.pieces ?? []);
  const [first] = pieces;
  if (!first || around.includes(undefined)) return {};
  if (!pieces.every((piece) => sameFormat(first, piece))) return {};
  const { text: _, ...format } = first;
  return format;
}
