import { describe, expect, test } from 'vitest';
import {
  formatAgo,
  formatClock,
  formatDay,
  formatDeadline,
  formatExactly,
  formatShare,
  timeLeft,
} from '#shared/language/formatTime.ts';

const deadline = '2026-10-09T15:00:00Z';

describe('time in words', () => {
  test('is the time of the Netherlands, wherever the machine stands', () => {
    expect(formatClock(deadline, 'nl')).toBe('17.00');
    expect(formatClock('2026-01-09T15:00:00Z', 'nl')).toBe('16.00');
    expect(formatDay('2026-09-30T22:30:00Z', 'nl')).toBe('1 oktober');
  });

  test('says a deadline as people do', () => {
    expect(formatDeadline(deadline, 'nl')).toBe('vr 9 oktober 17.00 uur');
    expect(formatDeadline(deadline, 'en')).toBe('Fri 9 October 17:00');
  });

  test('[J2] is exact to the second on a receipt', () => {
    expect(formatExactly('2026-09-28T12:32:08Z', 'nl')).toBe('28 september 2026, 14.32.08');
  });

  test.each([
    ['2026-09-28T12:31:40Z', 'zojuist'],
    ['2026-09-28T12:40:00Z', 'zojuist'],
    ['2026-09-28T12:27:00Z', '5 minuten geleden'],
    ['2026-09-28T07:40:00Z', 'vandaag 09.40'],
    ['2026-09-27T22:05:00Z', 'vandaag 00.05'],
    ['2026-09-27T14:40:00Z', 'gisteren 16.40'],
    ['2026-09-23T08:12:00Z', '23 september 10.12'],
  ])('tells how long ago %s was', (moment, said) => {
    expect(formatAgo(moment, '2026-09-28T12:32:00Z', 'nl')).toBe(said);
  });

  test('[S1] counts down to a deadline in days, then hours, then minutes', () => {
    expect(timeLeft(deadline, '2026-09-28T12:00:00Z')).toEqual({ unit: 'days', count: 11 });
    expect(timeLeft(deadline, '2026-10-09T10:00:00Z')).toEqual({ unit: 'hours', count: 5 });
    expect(timeLeft(deadline, '2026-10-09T14:30:00Z')).toEqual({ unit: 'minutes', count: 30 });
    expect(timeLeft(deadline, deadline)).toEqual({ unit: 'passed' });
  });

  test('says of a share that it is there, however small', () => {
    const shares = [0, 0.0004, 0.01, 0.524, 1].map((share) => formatShare(share, 'nl'));
    expect(shares).toEqual(['0%', '< 1%', '1%', '52%', '100%']);
  });
});
