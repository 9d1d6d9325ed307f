import { expect, onTestFinished, test, vi } from 'vitest';
import { limits } from '#shared/limits.ts';
import { makeRooms, section } from './roomParts.ts';

test('a room without anyone in it stays in memory for a while, and no longer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const rooms = makeRooms();
  const first = await rooms.hold(section);
  first.release();
  vi.advanceTimersByTime(limits.roomIdle - 1);
  const second = await rooms.hold(section);
  expect(second.room).toBe(first.room);
  second.release();
  vi.advanceTimersByTime(limits.roomIdle);
  expect((await rooms.hold(section)).room).not.toBe(first.room);
});
