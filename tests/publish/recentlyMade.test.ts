import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RecentlyMade } from '../../server/actions/RecentlyMade.ts';
import type { MadeOf } from '../../server/actions/RecentlyMade.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Waiting {
  readonly resolve: (made: MadeOf<string>) => void;
  readonly reject: (failure: Error) => void;
}

/** A press that has made something when it is told to. */
function pressOf() {
  const waiting: Waiting[] = [];
  const make = () =>
    new Promise<MadeOf<string>>((resolve, reject) => void waiting.push({ resolve, reject }));
  const finish = (value: string, seq: number) => waiting.shift()?.resolve({ value, seq });
  return { make, finish, fail: () => waiting.shift()?.reject(new Error('It tore.')), waiting };
}

test('what was made last is given out; after five seconds it is made anew meanwhile, once at a time', async () => {
  const pages = new RecentlyMade<string>();
  const { make, finish, waiting } = pressOf();
  const first = pages.get('page', 7, make);
  finish('first', 7);
  expect(await first).toBe('first');
  await vi.advanceTimersByTimeAsync(4_999);
  expect(await pages.get('page', 7, make)).toBe('first');
  expect(waiting).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(await pages.get('page', 7, make)).toBe('first');
  expect(await pages.get('page', 7, make)).toBe('first');
  expect(waiting).toHaveLength(1);
  finish('second', 7);
  await vi.advanceTimersByTimeAsync(0);
  expect(await pages.get('page', 7, make)).toBe('second');
});

test('[J4] nothing that the record says is left out, also when making began before it said so', async () => {
  const pages = new RecentlyMade<string>();
  const { make, finish } = pressOf();
  const before = pages.get('page', 7, make);
  const after = pages.get('page', 8, make);
  finish('of 7', 7);
  expect(await before).toBe('of 7');
  await vi.advanceTimersByTimeAsync(0);
  finish('of 8', 8);
  expect(await after).toBe('of 8');
});

test('after ten seconds it is waited for, and what failed is told and made again', async () => {
  const pages = new RecentlyMade<string>();
  const { make, finish, fail } = pressOf();
  const first = pages.get('page', 7, make);
  finish('first', 7);
  await first;
  await vi.advanceTimersByTimeAsync(10_001);
  const late = pages.get('page', 7, make);
  const told = late.catch(String);
  fail();
  expect(await told).toBe('Error: It tore.');
  const again = pages.get('page', 7, make);
  finish('second', 7);
  expect(await again).toBe('second');
});

test('[O4] what is only in part is for who waited for it, and made anew for the next', async () => {
  const pages = new RecentlyMade<string>();
  const part = () => Promise.resolve({ value: 'in part', seq: 7, isInPart: true });
  const whole = () => Promise.resolve({ value: 'whole', seq: 7 });
  expect(await pages.get('page', 7, part)).toBe('in part');
  expect(await pages.get('page', 7, whole)).toBe('whole');
});
