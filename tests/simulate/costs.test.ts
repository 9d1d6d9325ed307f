import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Latencies } from './Latencies.ts';
import { leastSquares } from './leastSquares.ts';

test('what one of each cause takes is found again, however many of each there were', () => {
  const costs = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), {
    minLength: 3,
    maxLength: 3,
  });
  const counts = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), { maxLength: 20 });
  const apart = [
    [1_000, 1, 1],
    [1, 1_000, 1],
    [1, 1, 1_000],
  ];
  fc.assert(
    fc.property(costs, counts, (known, more) => {
      const observations = [...apart, ...more].map((causes) => ({
        causes,
        sum: causes.reduce((sum, cause, at) => sum + cause * (known[at] ?? 0), 0),
      }));
      for (const [at, found] of leastSquares(observations).entries())
        expect(Math.abs(found - (known[at] ?? 0))).toBeLessThan(0.02);
    }),
    { seed: 38, numRuns: 50 },
  );
});

test('nothing takes less than nothing, though the figures would fit better so', () => {
  const observations = [
    { causes: [1, 1], sum: 1 },
    { causes: [1, 2], sum: 0.5 },
  ];
  expect(Math.min(...leastSquares(observations))).toBe(0);
});

test('a percentile counts people, not times', () => {
  const latencies = new Latencies();
  latencies.add(100, 5);
  latencies.add(1, 95);
  expect([0.5, 0.95, 0.96].map((share) => latencies.percentile(share))).toEqual([1, 1, 100]);
});
