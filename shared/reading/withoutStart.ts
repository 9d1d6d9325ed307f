import type { Run } from '../wording.ts';

/** Runs without their first letters. */
export function withoutStart(runs: readonly Run[], length: number): Run[] {
  let rest = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(rest);
    rest = Math.max(0, rest - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
