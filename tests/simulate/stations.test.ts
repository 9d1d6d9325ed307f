import { expect, test } from 'vitest';
import { Chance } from '../chaos/Chance.ts';
import { Latencies } from './Latencies.ts';
import { Station } from './Station.ts';
import { Timeline } from './Timeline.ts';

const arrivals = 200_000;

/** One station that is asked at moments that do not know of each other; mean time from asking. */
function meanTime(use: number, service: (chance: Chance) => number): number {
  const [timeline, chance, times] = [new Timeline(), new Chance(7), new Latencies()];
  const station = new Station(timeline);
  const next = (left: number): void => {
    const since = timeline.now;
    station.serve(service(chance), () => times.add(timeline.now - since));
    if (left > 1) timeline.after(-Math.log(1 - chance.next()) / use, () => next(left - 1));
  };
  next(arrivals);
  timeline.run(Infinity);
  return times.mean;
}

test.each([0.3, 0.6, 0.8])('at %s of what it can it is late as M/D/1 says', (use) => {
  const known = 1 + use / (2 * (1 - use));
  expect(Math.abs(meanTime(use, () => 1) / known - 1)).toBeLessThan(0.03);
});

test.each([0.3, 0.6, 0.8])('at %s, with work of chance, as M/M/1 says', (use) => {
  const known = 1 / (1 - use);
  const mean = meanTime(use, (chance) => -Math.log(1 - chance.next()));
  expect(Math.abs(mean / known - 1)).toBeLessThan(0.05);
});

test('what is to happen happens in order, and at one moment as it was asked', () => {
  const timeline = new Timeline();
  const happened: string[] = [];
  const note = (name: string) => () => void happened.push(`${name} ${timeline.now}`);
  timeline.after(3, note('late'));
  timeline.after(1, () => timeline.after(1, note('between')));
  timeline.after(1, note('first'));
  timeline.after(3, note('later'));
  timeline.after(9, note('never'));
  timeline.run(5);
  expect(happened).toEqual(['first 1', 'between 2', 'late 3', 'later 3']);
});
