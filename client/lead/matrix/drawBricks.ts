import type { BrickState } from '#shared/ground.ts';

/** Heights in px, as in the ground line: the bar on the line, and what hangs below it. */
const bar = 8;
const below = 6;

/** The line under the bricks, and the whole height of a row's drawing. */
export const lineAt = bar;
export const height = bar + 2 + below;

/**
 * The bricks of a row as one path for each state. `step` is the width of a column in px, of which
 * `gap` stays free. Who is silent leaves the line bare.
 */
export function drawBricks(
  said: readonly BrickState[],
  { step, gap }: { step: number; gap: number },
): ReadonlyMap<BrickState, string> {
  const paths = new Map<BrickState, string>();
  const width = step - gap;
  for (const [column, state] of said.entries()) {
    const path = drawBrick(state, column * step, width);
    if (path !== '') paths.set(state, (paths.get(state) ?? '') + path);
  }
  return paths;
}

function drawBrick(state: BrickState, x: number, width: number): string {
  switch (state) {
    case 'valid':
    case 'outdated':
      return box({ x, y: 0, width, tall: bar });
    case 'cosmetic':
      return box({ x, y: 0, width, tall: 2 }) + box({ x, y: bar - 2, width, tall: 2 });
    case 'conditional':
      return (
        box({ x, y: 0, width, tall: bar }) +
        hole({ x: x + 1.5, y: 1.5, width: width - 3, tall: bar - 3 })
      );
    case 'abstained':
    case 'outdated-abstention':
      return dot(x + width / 2, state === 'abstained' ? 0 : 1.2);
    case 'objection':
    case 'outdated-objection':
      return box({ x, y: bar + 2, width, tall: below });
    case 'silent':
      return '';
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly tall: number;
}

function box({ x, y, width, tall }: Box): string {
  return `M${x} ${y}h${width}v${tall}h${-width}z`;
}

// The other way round, so that it is cut out of what it lies in.
function hole({ x, y, width, tall }: Box): string {
  return `M${x} ${y}v${tall}h${width}v${-tall}z`;
}

function dot(x: number, inner: number): string {
  const y = bar - 3;
  const circle = (radius: number, sweep: 0 | 1) =>
    `M${x - radius} ${y}a${radius} ${radius} 0 1 ${sweep} ${2 * radius} 0a${radius} ${radius} 0 1 ${sweep} ${-2 * radius} 0z`;
  return circle(2.4, 1) + (inner > 0 ? circle(inner, 0) : '');
}
