import type { Brick, BrickState } from '#shared/ground.ts';

/** Neighbouring bricks of one state: drawn as one shape. Positions count bricks from the left. */
export interface Run {
  readonly state: BrickState;
  readonly start: number;
  readonly length: number;
}

/** Joins neighbouring bricks of one state. No brick is lost: the lengths add up to all of them. */
export function layRuns(bricks: readonly Brick[]): Run[] {
  const runs: Run[] = [];
  bricks.forEach(({ state }, start) => {
    const last = runs.at(-1);
    if (last?.state === state) runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ state, start, length: 1 });
  });
  return runs;
}

/**
 * How many shares of the line a slot gets. It grows slowly with the group, so that one ministry
 * stays visible beside a hundred municipalities.
 */
export function slotShare(partners: number): 1 | 2 | 3 | 5 | 8 {
  if (partners <= 1) return 1;
  if (partners <= 4) return 2;
  if (partners <= 9) return 3;
  return partners <= 24 ? 5 : 8;
}
