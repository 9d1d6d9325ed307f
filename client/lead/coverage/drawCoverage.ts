import type { CoveragePoint } from './coveragePoints.ts';

/** The width and height in which the line is drawn; the page stretches it. */
export const drawn = { width: 1000, height: 200 } as const;

/** A line of what was carried, with where on it something happened. */
export interface DrawnCoverage {
  /** The share at the top: the first of these steps above all there is. */
  readonly top: number;
  /** A path: a share stands until the day it changes. */
  readonly line: string;
  readonly marks: readonly { readonly point: CoveragePoint; readonly x: number }[];
}

const steps = [0.05, 0.1, 0.2, 0.25, 0.5, 0.75, 1];

/** Draws points that are in the order of their days; at least two. */
export function drawCoverage(points: readonly CoveragePoint[]): DrawnCoverage {
  const [from, until] = [points[0], points.at(-1)].map((point) => Date.parse(point?.day ?? ''));
  const most = Math.max(...points.map(({ share }) => share));
  const top = steps.find((step) => most <= step) ?? 1;
  const span = Math.max(1, (until ?? 0) - (from ?? 0));
  const x = ({ day }: CoveragePoint) =>
    round(((Date.parse(day) - (from ?? 0)) / span) * drawn.width);
  const y = ({ share }: CoveragePoint) => round((1 - share / top) * drawn.height);
  const [first, ...rest] = points;
  return {
    top,
    line: first ? `M${x(first)} ${y(first)}${rest.map((at) => `H${x(at)}V${y(at)}`).join('')}` : '',
    marks: points.filter(({ marks }) => marks.length > 0).map((point) => ({ point, x: x(point) })),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
