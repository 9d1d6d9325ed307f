/** Whether the typefaces have a code point, by typeface. */
export type Coverage = readonly ((codePoint: number) => boolean)[];

/** A longer stretch without a space may be broken anywhere: it would run off the page. */
const longest = 40;
/** Where a line may break, though nothing is there to see. */
const mayBreak = '\u200b';
const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const plain = /^[\x20-\x7e]*$/u;
const longWord = new RegExp(`[^\\s]{${longest},}`, 'u');

/**
 * The text with nothing in it that cannot be set: what no typeface has is named by its number,
 * “[U+4E2D]”, and words too long for a line can be broken.
 */
export function printable(text: string, typefaces: Coverage): string {
  const isPlain = plain.test(text);
  if (isPlain && !longWord.test(text)) return text;
  const signs = Array.from(segmenter.segment(text.normalize('NFC')), ({ segment }) =>
    typefaces.some((has) => Array.from(segment).every((sign) => has(sign.codePointAt(0) ?? 0)))
      ? segment
      : numbersOf(segment),
  );
  return breakable(signs);
}

function numbersOf(signs: string): string {
  return Array.from(signs)
    .map((sign) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'))
    .map((number) => `[U+${number}]`)
    .join('');
}

function breakable(signs: readonly string[]): string {
  let run = 0;
  return signs
    .map((sign) => {
      run = /^\s$/u.test(sign) ? 0 : run + 1;
      return run > longest ? mayBreak + sign : sign;
    })
    .join('');
}
