import * as fc from 'fast-check';

const seed = Number(process.env['SEED'] ?? 20181116);

/**
 * Asserts that a law holds for many random values. The values are the same in every run; on a
 * failure the smallest case is shown with its seed and path. `SEED=…` tries other values.
 */
export function assertAlways<T>(
  values: fc.Arbitrary<T>,
  law: (value: T) => void,
  numRuns = 200,
): void {
  fc.assert(
    fc.property(values, (value) => law(value)),
    { seed, numRuns },
  );
}
