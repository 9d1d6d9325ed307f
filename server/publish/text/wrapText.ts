/** The width of plain text, in characters. */
export const textWidth = 80;

/**
 * Words on lines of at most 80 characters. `first` stands before the first line, `rest` before the
 * others; both count. A word longer than a line is cut.
 */
export function wrapText(text: string, first = '', rest = ' '.repeat(lengthOf(first))): string[] {
  const room = textWidth - Math.max(lengthOf(first), lengthOf(rest));
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(' ').flatMap((word) => cut(word, room))) {
    const longer = line === '' ? part : `${line} ${part}`;
    const isTooLong = lengthOf(longer) > room;
    if (isTooLong) lines.push(line);
    line = isTooLong ? part : longer;
  }
  return [...lines, line].map((made, place) => (place === 0 ? first : rest) + made);
}

/** How many characters a text has, as people count them: é is one, however it is written. */
export function lengthOf(text: string): number {
  return isPlain.test(text) ? text.length : graphemes(text).length;
}

function cut(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  const letters = graphemes(word);
  if (letters.length <= room) return [word];
  const count = Math.ceil(letters.length / room);
  return Array.from({ length: count }, (_, place) =>
    letters.slice(place * room, (place + 1) * room).join(''),
  );
}

// Letters of which each is one character: nearly all text, and counted a hundred times faster.
const isPlain = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2013-\u201e\u2026\u20ac]*$/u;

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
