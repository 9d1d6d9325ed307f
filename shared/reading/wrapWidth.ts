/** Programs break lines off at widths between these. */
const narrowest = 40;
const widest = 120;

/**
 * The width at which a program broke the lines of a text off; null where every line end was meant:
 * where no line ends in the middle of a sentence.
 */
export function wrapWidth(lines: readonly string[]): number | null {
  // A text can have more lines than a call has room for.
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (width < narrowest || width > widest) return null;
  const isBroken = lines.some((line, place) => {
    const next = lines[place + 1] ?? '';
    return /[\p{L}\p{N},]$/u.test(line) && /^\p{Ll}/u.test(next) && isWrapped(line, next, width);
  });
  return isBroken ? width : null;
}

/** Whether a line ends because the next word did not fit any more. */
export function isWrapped(line: string, next: string, width: number): boolean {
  const [word = ''] = next.split(/\s/, 1);
  return line.length + 1 + word.length > width;
}
