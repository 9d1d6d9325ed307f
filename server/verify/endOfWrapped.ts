/** The width of plain text, in characters. */
const width = 80;

/** A text that may be wrapped, and what stands before its first line and before the others. */
export interface Wrapped {
  readonly text: string;
  readonly first: string;
  readonly rest: string;
}

/**
 * Behind which line of plain text this one ends when it begins at a place, or null when it does not
 * stand there. Lines break between words; a word is cut only where it fills a line.
 */
export function endOfWrapped(
  lines: readonly string[],
  from: number,
  { text, first, rest }: Wrapped,
): number | null {
  const room = width - Math.max(first.length, rest.length);
  let left = text;
  for (let place = from; place < lines.length; place += 1) {
    const line = lines[place] ?? '';
    const before = place === from ? first : rest;
    const piece = line.slice(before.length);
    if (!line.startsWith(before) || piece === '' || !left.startsWith(piece)) return null;
    left = left.slice(piece.length);
    if (left === '') return place + 1;
    const isCut = !left.startsWith(' ');
    if (isCut && (piece.includes(' ') || piece.length < room)) return null;
    left = isCut ? left : left.slice(1);
  }
  return null;
}
