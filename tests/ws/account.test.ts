import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limits } from '#shared/limits.ts';
import { Account } from '../../server/ws/Account.ts';

/** A clock that goes on only while messages are handled, or when nothing else is to be done. */
let now = 0;
let timers: (() => void)[] = [];

beforeEach(() => {
  [now, timers] = [1_000, []];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const later = (then: () => void) => timers.push(then);
  vi.stubGlobal('setImmediate', later);
  vi.stubGlobal('setTimeout', (then: () => void, wait: number) =>
    later(() => {
      now += wait;
      then();
    }),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Hands in messages that take so long each; answers which of them are done. */
function handIn(account: Account, milliseconds: readonly number[]): number[] {
  const done: number[] = [];
  milliseconds.forEach((each, place) =>
    account.take(() => {
      now += each;
      done.push(place);
    }),
  );
  return done;
}

test('a turn takes a few milliseconds of an account, then others come; all is handled in order', () => {
  const account = new Account();
  const done = handIn(
    account,
    Array.from({ length: 100 }, () => 1),
  );
  expect(done).toHaveLength(limits.workPerTurn);
  for (let turns = 0; timers.length > 0; turns += 1) {
    const before = done.length;
    timers.shift()?.();
    expect(done.length - before).toBeLessThanOrEqual(limits.workPerTurn);
  }
  expect(done).toEqual(Array.from({ length: 100 }, (_, place) => place));
});

test('who opens a page, and types all day, never waits', () => {
  const account = new Account();
  expect(handIn(account, [limits.workBurst])).toHaveLength(1);
  now += limits.workBurst / limits.workShare;
  for (let second = 0; second < 3_600; second += 1) {
    while (timers.length > 0) timers.shift()?.();
    const isDone = account.take(() => (now += 1));
    expect(isDone).toBe(true);
    now += 999;
  }
});

test('whatever an account sends, it takes its share of all time and no more', () => {
  const account = new Account();
  const began = now;
  const done = handIn(
    account,
    Array.from({ length: 1_000 }, () => 20),
  );
  while (timers.length > 0) timers.shift()?.();
  expect(done).toHaveLength(1_000);
  const share = (1_000 * 20 - limits.workBurst) / (now - began);
  expect(share).toBeLessThanOrEqual(limits.workShare + 0.01);
  expect(share).toBeGreaterThan(limits.workShare * 0.9);
});
