import type { Run } from './wording.ts';

/** The characters `from` up to `to` of runs, formatted as they were. */
export function cutRuns(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0;
  return runs.flatMap(({ text, ...format }) => {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return part === '' ? [] : [{ text: part, ...format }];
  });
}
