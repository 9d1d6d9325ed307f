/** Octets of a line, without its end (RFC 5545, 3.1). */
const most = 75;
const encoder = new TextEncoder();

/**
 * A content line of a calendar, ended and folded as RFC 5545 asks: no line is longer than 75 octets,
 * and none is folded inside a character. `value` is as it should stand there, escaped where it is
 * text.
 */
export function calendarLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const { length } = encoder.encode(character);
    if (octets + length > most) {
      lines.push(line);
      // The space that folds is one of the next line's octets.
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += length;
  }
  return [...lines, line].map((each) => `${each}\r\n`).join('');
}
