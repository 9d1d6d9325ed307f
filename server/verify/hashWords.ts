import { cutAtNotes } from './cutAtNotes.ts';
import { digest } from './digest.ts';
import type { Wording } from './Line.ts';

export interface Hashes {
  readonly exact: string;
  readonly words: string;
}

/** Both hashes of a wording: of exactly what is written, and of the words alone. */
export function hashWords({ kind, runs }: Wording): Hashes {
  // Where a footnote begins and ends counts as a word does.
  const words = cutAtNotes(runs).flatMap((cut) => {
    const inner = wordsIn(cut.runs.map(({ text }) => text).join(''));
    return cut.isNote ? ['[^', ...inner, '^]'] : inner;
  });
  return {
    exact: digest(
      `draagvlak exact 1\n{"kind":${JSON.stringify(kind)},"runs":[${runs.map(written).join()}]}`,
    ),
    words: digest(`draagvlak words 1\n${words.join(' ')}`),
  };
}

function written({ text, bold, italic, href, footnote }: Wording['runs'][number]): string {
  const members = [
    ...(bold ? ['"bold":true'] : []),
    ...(footnote ? ['"footnote":true'] : []),
    ...(href === undefined ? [] : [`"href":${JSON.stringify(href)}`]),
    ...(italic ? ['"italic":true'] : []),
    `"text":${JSON.stringify(text)}`,
  ];
  return `{${members.join()}}`;
}

const letter = /\p{L}|\p{N}/u;
const digit = /\p{N}/u;
const inWord = /\p{L}|\p{N}|\p{M}/u;
const punctuation = /\p{P}/u;
const symbol = /\p{Sc}|\p{Sm}|\p{So}|[%‰&@#§°]/u;
const dash = /^(?:\p{Pd}|−)$/u;

/** What counts as a word: a row of letters and digits, a sign with meaning, a mark in a number. */
function wordsIn(text: string): string[] {
  const characters = Array.from(text.normalize('NFC'));
  const found: string[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    let end = at;
    while (inWord.test(characters[end] ?? '')) end += 1;
    if (end === at && isWordByItself(characters, at)) end += 1;
    if (end === at) continue;
    found.push(characters.slice(at, end).join(''));
    at = end - 1;
  }
  return found.map((word) => word.toLowerCase().normalize('NFC').replace(dash, '-'));
}

function isWordByItself(characters: readonly string[], at: number): boolean {
  const [before = '', here = '', after = ''] = [-1, 0, 1].map((step) => characters[at + step]);
  const isSign = (here === '-' || here === '−') && !letter.test(before) && digit.test(after);
  const isInside = digit.test(before) && punctuation.test(here) && digit.test(after);
  return isSign || isInside || symbol.test(here);
}
