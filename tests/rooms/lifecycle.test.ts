import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bringTogether, checkWorld, section, World } from './World.ts';
import type { Act } from './World.ts';

const seed = Number(process.env['SEED'] ?? 20181116);

const who = fc.nat({ max: 2 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('join' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      who,
      place: fc.constantFrom('start' as const, 'end' as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('step' as const, 'turn' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'idle' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['fail', 'fail', 'openBadly', 'serverWrites', 'serverWrites', 'calm'] as const),
      ),
    }),
  },
);

const acts = fc.array(act, { minLength: 10, maxLength: 60, size: 'max' });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('[T1] [T2] whatever happens to rooms and disk, what was acknowledged is there, once', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (schedule, isSettled) => {
      const world = new World();
      await world.begin(isSettled);
      for (const each of schedule) {
        await world.act(each);
        checkWorld(world);
      }
      await world.settle();
      checkWorld(world);
      await bringTogether(world);
      checkWorld(world);
      const stopped = world.rooms.stop();
      await world.settle();
      await stopped;
      checkWorld(world);
      await expect(world.rooms.hold(section)).rejects.toMatchObject({ code: 'unavailable' });
      expect(world.logs.disk(section).isOpen).toBe(false);
    }),
    { seed, numRuns: Number(process.env['RUNS'] ?? 1_000) },
  );
});

test('stopping at any moment keeps what was acknowledged', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (schedule, isSettled) => {
      const world = new World();
      await world.begin(isSettled);
      for (const each of schedule) await world.act(each);
      const stopped = world.rooms.stop();
      await world.settle();
      await stopped;
      checkWorld(world);
      expect(world.logs.disk(section).isOpen).toBe(false);
    }),
    { seed, numRuns: 300 },
  );
});
