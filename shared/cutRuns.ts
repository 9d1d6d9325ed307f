/** The characters `from` up to `to` of runs, or of other pieces of text, each with what it carries. */
export function cutRuns<T extends { readonly text: string }>(
  runs: readonly T[],
  from: number,
  to: number,
): T[] {
  let start = 0;
  return runs.flatMap((run) => {
    const part = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return part === '' ? [] : [{ ...run, text: part }];
  });
}
