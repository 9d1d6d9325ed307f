import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringTogether } from './bringTogether.ts';
import { checkOf } from './checkOf.ts';
import { perform } from './perform.ts';
import { schedules } from './schedules.ts';
import { Sightings } from './Sightings.ts';
import { turn } from './turn.ts';
import { World } from './World.ts';

const seed = Number(process.env['SEED'] ?? 20181116);
const numRuns = Number(process.env['RUNS'] ?? 5_000);
/** Milliseconds; a schedule takes about three. */
const timeout = Math.max(120_000, numRuns * 30);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test(
  '[T1] [T2] [T3] [T5] whatever happens to rooms and disk, what was acknowledged is there, once',
  async () => {
    const sightings = new Sightings();
    await fc.assert(
      fc.asyncProperty(schedules, async ({ isSettled, hasTurns, acts, isCutShort }) => {
        const world = new World(sightings);
        const check = checkOf(world);
        await world.begin(isSettled);
        for (const each of acts) {
          await perform(world, each);
          if (hasTurns) await turn();
          check();
        }
        if (isCutShort) {
          await world.stop();
          check();
        }
        await world.settle();
        check();
        await bringTogether(world);
        check();
        await world.empty();
        check();
        await bringTogether(world);
        await world.stop();
        check();
      }),
      { seed, numRuns },
    );
    expect(sightings.tooFew(numRuns)).toEqual([]);
  },
  timeout,
);
