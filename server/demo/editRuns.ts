import type { Run } from '#shared/wording.ts';
import type { WordEdit } from './amendments.ts';

/** Puts other words in place of `from`, formatted as those were. Throws unless it is there once. */
export function editRuns(runs: readonly Run[], { from, to }: WordEdit): Run[] {
  const found = runs.reduce((sum, { text }) => sum + text.split(from).length - 1, 0);
  if (found !== 1) throw new Error(`“${from}” stands ${found} times in this paragraph`);
  return runs.map((run) => ({ ...run, text: run.text.replace(from, () => to) }));
}
