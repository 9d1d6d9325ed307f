import type { Run } from './Line.ts';

/** What runs of text say, without their format. */
export function plainOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
