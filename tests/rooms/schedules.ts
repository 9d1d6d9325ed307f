import * as fc from 'fast-check';
import type { Act } from './Act.ts';

const who = fc.nat({ max: 3 });

/** Acts without anything to be told, with how often each comes. */
const bare = {
  turn: 4,
  write: 5,
  sync: 3,
  open: 3,
  idle: 2,
  keep: 2,
  serverWrites: 2,
  keepBadly: 1,
  closeBadly: 1,
  failSync: 4,
  refuseWrite: 1,
  refuseNext: 1,
  openBadly: 1,
  movePhase: 2,
} satisfies Partial<Record<Act['do'], number>>;

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('join' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['leave', 'comeBack', 'takeFromShelf'] as const)),
      who,
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      who,
      place: fc.constantFrom('start' as const, 'end' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('restore' as const),
      back: fc.nat({ max: 3 }),
      isRecorded: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('flow' as const),
      turns: fc.integer({ min: 1, max: 20 }),
    }),
  },
  ...(Object.entries(bare) as [keyof typeof bare, number][]).map(([name, weight]) => ({
    weight,
    arbitrary: fc.record({ do: fc.constant(name) }),
  })),
);

/** What happens in one world, from its first moment to its end. */
export const schedules = fc.record({
  /** Whether everybody is in and at rest when it begins. */
  isSettled: fc.boolean(),
  /** Whether each act has a turn of its own, or may come in the middle of what the last one began. */
  hasTurns: fc.boolean(),
  acts: fc.array(act, { minLength: 10, maxLength: 60, size: 'max' }),
  /** Whether the server stops in the middle of it all. */
  isCutShort: fc.boolean(),
});
