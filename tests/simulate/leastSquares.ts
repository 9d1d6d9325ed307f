/** One thing that was measured: how often each cause was there, and what came of all together. */
export interface Observation {
  readonly causes: readonly number[];
  readonly sum: number;
}

/** Passes over the causes; far more than it takes. */
const passes = 3_000;

/**
 * What one of each cause takes, none less than nothing, so that the sums fit best. A tenth too much
 * counts the same for a small sum as for a large one.
 */
export function leastSquares(observations: readonly Observation[]): number[] {
  const rows = observations
    .filter(({ sum }) => sum > 0)
    .map(({ causes, sum }) => causes.map((cause) => cause / sum));
  const count = rows[0]?.length ?? 0;
  const found = Array.from({ length: count }, () => 0);
  const left = rows.map(() => 1);
  for (let pass = 0; pass < passes; pass += 1)
    for (let cause = 0; cause < count; cause += 1) {
      const column = rows.map((row) => row[cause] ?? 0);
      const length = column.reduce((sum, value) => sum + value ** 2, 0);
      if (length === 0) continue;
      const old = found[cause] ?? 0;
      const step = column.reduce((sum, value, row) => sum + value * (left[row] ?? 0), 0) / length;
      const value = Math.max(0, old + step);
      found[cause] = value;
      for (const [row, share] of column.entries())
        left[row] = (left[row] ?? 0) - share * (value - old);
    }
  return found;
}
