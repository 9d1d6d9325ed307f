import { changesBetween } from './changes.ts';
import { cutRuns } from './cutRuns.ts';
import { isWhiteSpace, joinTokens, tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { bareText, sameFormat, spelledOut } from './wording.ts';
import type { Run } from './wording.ts';

type Format = Omit<Run, 'text'>;

/** A word or other token: its text, and the formatted pieces it consists of. */
interface Word {
  readonly text: string;
  /** None for a sign that stands around a footnote in plain text only. */
  readonly pieces: readonly Run[];
}

/**
 * Gives plain text (`plainText`) the format that its words had: bold, italic, links and footnotes
 * stay on every word that was left as it was. New words take the format of the words they replace,
 * or of both neighbours, where that is one and the same. For editing wording in a plain text field.
 */
export function reformat(base: readonly Run[], text: string): Run[] {
  const from = wordsWithPieces(base);
  const plain = from.map((word) => ({ text: word.text }));
  const result: Word[] = [];
  let place = 0;
  for (const { start, end, tokens } of changesBetween(plain, tokenise([{ text }]))) {
    result.push(...from.slice(place, start));
    result.push(...refill(from.slice(start, end), tokens, formatOfNew(from, start, end)));
    place = end;
  }
  return joinTokens(piecesOf([...result, ...from.slice(place)]));
}

// Words are cut from the plain text, so that one of which half is bold is still one word.
function wordsWithPieces(base: readonly Run[]): Word[] {
  const spelled = spelledOut(base);
  let start = 0;
  return tokenise([{ text: bareText(spelled) }]).map(({ text }) => {
    const pieces = cutRuns(spelled, start, start + text.length).flatMap((piece) =>
      piece.from ? [{ ...piece.from, text: piece.text }] : [],
    );
    start += text.length;
    return { text, pieces };
  });
}

// The space before a footnote is only a sign as long as that note is there.
function piecesOf(words: readonly Word[]): Run[] {
  return words.flatMap((word, place) => {
    const isFree = word.pieces.length === 0 && isWhiteSpace(word) && words[place + 1]?.text !== '[';
    return isFree ? [{ text: ' ' }] : word.pieces;
  });
}

// Changes that only white space keeps apart come as one: white space that stays, stays as it was.
function refill(replaced: readonly Word[], tokens: readonly Token[], format: Format): Word[] {
  const spaces = replaced.filter(isWhiteSpace);
  return tokens.map(({ text }) => {
    const kept = isWhiteSpace({ text }) ? spaces.shift()?.pieces[0] : undefined;
    return { text, pieces: [{ ...(kept ?? format), text }] };
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
