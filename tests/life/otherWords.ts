import { oneOf } from './oneOf.ts';
import type { Picks } from './Act.ts';
import type { Oracle } from './oracle/Oracle.ts';

/** A text after a small change, or as the paragraph was before; now and then without a word. */
export function otherWords(
  oracle: Oracle,
  { id, text }: { readonly id: string; readonly text: string },
  { b, c }: Picks,
): string {
  const words = text === '' ? [] : text.split(' ');
  const place = b % (words.length + 1);
  const first = words[0] ?? '';
  switch (c % 8) {
    case 0:
      return words.toSpliced(place, 0, oracle.newWord()).join(' ');
    case 1:
      return words.toSpliced(place, 1).join(' ');
    case 2:
      return [swapCase(first), ...words.slice(1)].join(' ');
    case 3:
      return oneOf(proposedFor(oracle, id) ?? [text], b);
    case 4:
      return oneOf(oracle.past.get(id) ?? [text], b);
    default:
      return b % 12 === 0 ? '' : words.toSpliced(place, 1, oracle.newWord()).join(' ');
  }
}

// What others propose: two can want the same, and the text can say it already [A2].
function proposedFor(oracle: Oracle, id: string): string[] | null {
  const open = oracle.amendments.filter(
    ({ paragraph, status }) => status === 'open' && oracle.block(paragraph)?.id === id,
  );
  return open.length > 0 ? open.map(({ proposal }) => proposal) : null;
}

// Of a word: that changes no word of the text [P3].
function swapCase(word: string): string {
  return word === word.toLowerCase() ? word.toUpperCase() : word.toLowerCase();
}
