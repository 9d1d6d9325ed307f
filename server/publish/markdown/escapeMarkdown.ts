const meaningful = /[\\`*_[\]<>~|]|&(?=[#a-z])|:(?=\/\/)/giu;
const atStart = /^[#+=-]|^(\d{1,9})(?=[.)])/u;

/** Text in which no character of Markdown (CommonMark and GitHub's) means anything. */
export function escapeMarkdown(text: string): string {
  return text.replace(meaningful, '\\$&').replace(/\bwww\./giu, (www) => `${www.slice(0, 3)}\\.`);
}

/** The first line of a block, so that it does not begin a heading, list or underline. */
export function escapeStart(line: string): string {
  const found = atStart.exec(line);
  if (!found) return line;
  const digits = found[1] ?? '';
  return `${digits}\\${line.slice(digits.length)}`;
}

/** A link's address between angle brackets. */
export function escapeAddress(href: string): string {
  const unsafe = /[\s<>\\\p{Cc}]/gu;
  return `<${href.trim().replace(unsafe, encodeURIComponent)}>`;
}
