/** How well two things fit, by the place of the one among the first list, for each of the second. */
export type Weights = readonly ReadonlyMap<number, number>[];

/**
 * Pairs things of two lists so that no two pairs cross and the sum of their weights is the greatest
 * there is: sequence alignment (Needleman and Wunsch, 1970) in which a gap costs nothing and only
 * what has a weight is paired. Answers, by place in the second list, the place in the first.
 */
export function align(count: number, weights: Weights): Map<number, number> {
  const width = count + 1;
  const best = new Float32Array(width * (weights.length + 1));
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (const [row, fits] of weights.entries()) {
    for (let column = 0; column < count; column += 1) {
      const weight = fits.get(column) ?? 0;
      const paired = weight > 0 ? at(row, column) + weight : 0;
      best[(row + 1) * width + column + 1] = Math.max(
        at(row, column + 1),
        at(row + 1, column),
        paired,
      );
    }
  }
  const pairs = new Map<number, number>();
  let [row, column] = [weights.length, count];
  while (row > 0 && column > 0) {
    const here = at(row, column);
    if (here === at(row - 1, column)) row -= 1;
    else if (here === at(row, column - 1)) column -= 1;
    else pairs.set((row -= 1), (column -= 1));
  }
  return pairs;
}
