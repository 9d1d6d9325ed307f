import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Costs } from './Costs.ts';
import { findBreaks } from './findBreaks.ts';
import type { Scenario } from './Scenario.ts';
import { onePlan, scenarios } from './scenarios.ts';
import { parts, simulate } from './simulate.ts';

const costs: Costs = {
  ...{ edit: 0.1, frame: 0.01, commit: 0.2, turn: 1, follow: 0.05, idle: 0.01 },
  database: { edit: 0.05, commit: 0.3, turn: 0.5, reading: 0.2 },
  ...{ redisCommand: 0.02, page: 0.2, pageSection: 25, pressSection: 40, act: 0.3 },
  commitTimes: [2, 2, 3, 3, 3, 4, 4, 5, 6, 9],
  passTimes: [3, 3, 4, 4, 5, 5, 6, 7, 8, 12],
  ...{ frameBytes: 60, pageBytes: 30_000, socketMemory: 8, sectionMemory: 1_000 },
};
const small: Scenario = {
  ...{ name: 'small', writers: 200, present: 0.5, typing: 0.1, editsPerSecond: 3 },
  ...{ sectionsPerPage: 2, sections: 20, manifestos: 2, actsPerHour: 5 },
  ...{ readers: 1_000, pagesPerDay: 3, busiestHour: 0.2, open: 0.5 },
};
/** One who reads, and nobody who writes. */
const readers: Scenario = { ...small, writers: 0, pagesPerDay: 1, busiestHour: 1 };

test.each([0.3, 0.7])('public pages alone, at %s of a process, wait as M/D/1 says', (use) => {
  const scenario = { ...readers, readers: (3_600_000 * use) / costs.page };
  const { pages, use: used } = simulate({ scenario, plan: onePlan, costs, seconds: 60 });
  const known = costs.page * (1 + use / (2 * (1 - use)));
  expect(Math.abs(pages.mean / known - 1)).toBeLessThan(0.05);
  expect(Math.abs(used.process / (use + costs.idle) - 1)).toBeLessThan(0.05);
});

test('one letter now and then takes what it takes: looked at, written, sent', () => {
  const few = { writers: 4, typing: 0.25, editsPerSecond: 1, actsPerHour: 0, readers: 0 };
  const scenario = { ...small, ...few };
  const { saved } = simulate({ scenario, plan: onePlan, costs, seconds: 200 });
  const middle = costs.commitTimes.reduce((sum, time) => sum + time, 0) / 10;
  const sent = costs.edit + costs.commit + costs.database.edit + 2 * costs.frame;
  expect(Math.abs(saved.mean / (middle + sent) - 1)).toBeLessThan(0.1);
});

test('the same seed has the same happen, another one something else', () => {
  const plan = { ...onePlan, processes: 3 };
  const told = (seed: number) =>
    JSON.stringify(simulate({ scenario: small, plan, costs, seed }).use);
  expect(told(4)).toBe(told(4));
  expect(told(5)).not.toBe(told(4));
});

test('with more people nothing is in use less, and nobody waits less, but for chance', () => {
  const factors = fc.double({ min: 2, max: 6, noNaN: true });
  const counts = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(factors, counts, fc.nat(99), (factor, processes, seed) => {
      const plan = { ...onePlan, processes };
      // Making a page happens too seldom to count on.
      const scenario = { ...small, open: 0 };
      const few = simulate({ scenario, plan, costs, seed });
      const { writers, readers: all } = scenario;
      const more = { ...scenario, writers: writers * factor, readers: all * factor };
      const many = simulate({ scenario: more, plan, costs, seed });
      // Gathering is what makes the database have less to do for each edit: that is left out.
      const grows = parts.filter((part) => part !== 'database');
      expect(grows.filter((part) => many.use[part] < few.use[part] * 0.95)).toEqual([]);
      expect(many.deliveriesPerSecond).toBeGreaterThan(few.deliveriesPerSecond);
      expect(many.saved.percentile(0.95)).toBeGreaterThan(few.saved.percentile(0.95) * 0.8);
    }),
    { seed: 38, numRuns: 20 },
  );
});

test('more processes make the pen travel, and one waits for it', () => {
  const of = (processes: number) =>
    simulate({ scenario: small, plan: { ...onePlan, processes }, costs });
  const [one, two, four] = [of(1), of(2), of(4)];
  expect([one.turnsPerSecond < 1, two.turnsPerSecond > 10]).toEqual([true, true]);
  const p95 = [one, two, four].map(({ saved }) => saved.percentile(0.95));
  expect(p95).toEqual(p95.toSorted((first, second) => first - second));
});

test('a pen that is asked for more than it can falls behind, and is what is named', () => {
  const slow = { ...costs, edit: 5, frame: 0, follow: 0 };
  const busy = { ...small, writers: 2_000 };
  const outcome = simulate({ scenario: busy, plan: { ...onePlan, processes: 2 }, costs: slow });
  expect(outcome.use.pen).toBeGreaterThan(0.9);
  expect(findBreaks(outcome)).toContain('waiting');
});

test('houses of their own share the people among them', () => {
  const [scenario] = scenarios.slice(-1);
  const whole = simulate({ scenario: scenario ?? small, plan: onePlan, costs, seconds: 3 });
  const plan = { ...onePlan, houses: 10 };
  const tenth = simulate({ scenario: scenario ?? small, plan, costs, seconds: 3 });
  expect(tenth.edits).toBeLessThan(whole.edits / 7);
  expect(tenth.use.memory).toBeLessThan(whole.use.memory / 5);
});
