import type { Goal } from '#shared/record/state.ts';
import { useGoalWords } from './useGoalWords.ts';

/** The goals of a section in one sentence [S8]; nothing without goals. */
export function GoalsLine({ goals }: { goals: readonly Goal[] }) {
  const words = useGoalWords();
  if (goals.length === 0) return null;
  const parts = goals.map(({ of, atLeast }) =>
    of === 'each' ? words.ofEach(atLeast) : words.ofType(of, atLeast),
  );
  return <>{words.wanted(parts)}</>;
}
