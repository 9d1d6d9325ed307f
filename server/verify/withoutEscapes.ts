const escaped = /\\([!-/:-@[-`{-~])|&#(\d{1,7});/gu;
const meaningful = /[\\`*_[\]<>~|]|&(?=[#a-z])|:(?=\/\/)/iu;

/**
 * A line of Markdown as it is read, or null when anything in it has a meaning: then people see other
 * than what is written.
 */
export function withoutEscapes(line: string): string | null {
  if (meaningful.test(line.replaceAll(escaped, ''))) return null;
  return line.replaceAll(escaped, (_, sign: string | undefined, code: string | undefined) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(Number(code)),
  );
}
