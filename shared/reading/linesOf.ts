import type { Run } from '../wording.ts';

/** Cuts runs at the line ends in them. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, ...format } of runs) {
    for (const [place, part] of text.split('\n').entries()) {
      if (place > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, ...format });
    }
  }
  return lines;
}
