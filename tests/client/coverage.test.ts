import { describe, expect, test } from 'vitest';
import type { SectionId } from '#shared/ids.ts';
import type { Coverage } from '#shared/coverage.ts';
import { coveragePoints } from '../../client/lead/coverage/coveragePoints.ts';
import { drawCoverage } from '../../client/lead/coverage/drawCoverage.ts';

const section = 's' as SectionId;
const coverage: Coverage = {
  paragraphs: 10,
  days: [
    { day: '2026-10-01', carried: 0, partners: 2 },
    { day: '2026-10-02', carried: 0, partners: 4 },
    { day: '2026-10-06', carried: 4, partners: 4 },
    { day: '2026-10-12', carried: 6, partners: 4 },
  ],
  marks: [{ day: '2026-10-08', kind: 'phase', phase: 'consultation', section }],
  now: { day: '2026-10-12', carried: 5, partners: 4 },
};
const points = coveragePoints(coverage);

describe('[E8] the course of the backing', () => {
  test('has a point for each day on which something happened, from just before it began', () => {
    expect(points.map(({ day, carried, of }) => [day.slice(5), carried, of])).toEqual([
      ['10-02', 0, 40],
      ['10-06', 4, 40],
      ['10-08', 4, 40],
      ['10-12', 5, 40],
    ]);
    expect(points.map(({ marks }) => marks.length)).toEqual([0, 0, 1, 0]);
  });

  test('ends by the text of now, whatever the record knew of that day', () => {
    expect(points.at(-1)).toMatchObject({ carried: 5, share: 0.125 });
    const early = { ...coverage, days: [], marks: [] };
    expect(coveragePoints(early)).toHaveLength(1);
    expect(coveragePoints({ ...early, paragraphs: 0 })).toMatchObject([{ share: 0, of: 0 }]);
  });

  test('is drawn in steps: a share stands until the day it changes', () => {
    const { top, line, marks } = drawCoverage(points);
    expect(top).toBe(0.2);
    expect(line).toBe('M0 200H400V100H600V100H1000V75');
    expect(marks.map(({ x }) => x)).toEqual([600]);
  });

  test('leaves no room for more than all of it', () => {
    const all = points.map((point) => ({ ...point, share: 1 }));
    expect(drawCoverage(all)).toMatchObject({ top: 1, line: 'M0 0H400V0H600V0H1000V0' });
  });
});
