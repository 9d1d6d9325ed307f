import type { Coverage, CoverageDay, CoverageMark } from '#shared/coverage.ts';

/** How much was carried on a day, and what happened then. */
export interface CoveragePoint {
  /** "2026-11-29". */
  readonly day: string;
  readonly carried: number;
  /** How often it could be: every partner, every paragraph. */
  readonly of: number;
  /** Between 0 and 1. */
  readonly share: number;
  readonly marks: readonly CoverageMark[];
}

/**
 * The course of a manifesto's backing, a point for each day on which something happened, and the last
 * one today, by the text of now. It begins on the day before which nothing was carried.
 */
export function coveragePoints({ paragraphs, days, marks, now }: Coverage): CoveragePoint[] {
  const known = [...new Set([...days, ...marks].map(({ day }) => day))].toSorted();
  let last = { carried: 0, partners: 0 };
  const past = known
    .filter((day) => day < now.day)
    .map((day) => {
      last = days.find((one) => one.day === day) ?? last;
      return pointOf({ ...last, day });
    });
  const first = past.findIndex(({ carried }) => carried > 0);
  return [...(first < 0 ? [] : past.slice(Math.max(0, first - 1))), pointOf(now)];

  function pointOf({ day, carried, partners }: CoverageDay): CoveragePoint {
    const of = paragraphs * partners;
    const share = of === 0 ? 0 : carried / of;
    return { day, carried, of, share, marks: marks.filter((mark) => mark.day === day) };
  }
}
