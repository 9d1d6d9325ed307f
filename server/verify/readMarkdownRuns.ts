import type { Run } from './Line.ts';

const piece =
  /\\([^])|&#(\d+);|(\*\*|_)|((?<!!)\[)|\]\(<([^>]*)>\)|([`*[\]<>~|\\]|&(?=[#a-z])|:(?=\/\/))|([^])/giu;

/**
 * The formatted text on a line of Markdown, or null when it has what no export has: then people
 * might see other words.
 */
export function readMarkdownRuns(line: string): Run[] | null {
  const runs: Run[] = [];
  const marks = new Set<string>();
  let inLink: number | null = null;
  for (const [, escaped, code, mark, open, address, strange, plain] of line.matchAll(piece)) {
    if (strange !== undefined || (open !== undefined && inLink !== null)) return null;
    if (mark !== undefined && !marks.delete(mark)) marks.add(mark);
    if (open !== undefined) inLink = runs.length;
    if (address !== undefined) {
      if (inLink === null) return null;
      const linked = runs.splice(inLink).map((run) => ({ ...run, href: address }));
      runs.push(...linked);
      inLink = null;
    }
    const text = code === undefined ? (escaped ?? plain) : String.fromCodePoint(Number(code));
    if (text === undefined) continue;
    const bold = marks.has('**') && { bold: true as const };
    const italic = marks.has('_') && { italic: true as const };
    runs.push({ text, ...bold, ...italic });
  }
  return inLink === null && marks.size === 0 ? runs : null;
}
