import type { Ground, GroundSlot } from '#shared/ground.ts';
import type { GroundShape } from './GroundShape.ts';
import { slotShapes } from './slotShapes.ts';
import { slotWeight } from './slotWeight.ts';

/** Between two slots. */
const gap = 0.01;
/** Below this a brick is too narrow for seams, and bricks of one state run together. */
const seamed = 0.008;

/** The whole ground line as one drawing, for forms that do not lay out slots themselves. */
export function layGround(ground: Ground): GroundShape[] {
  const weights = ground.map(({ bricks }) => slotWeight(bricks.length));
  const room = 1 - gap * Math.max(0, ground.length - 1);
  const share = room / weights.reduce((sum, weight) => sum + weight, 0);
  let x = 0;
  return ground.flatMap((slot, place) => {
    const width = (weights[place] ?? 0) * share;
    const laid = laySlot(slot, x, width);
    x += width + gap;
    return laid;
  });
}

function laySlot({ bricks }: GroundSlot, from: number, width: number): GroundShape[] {
  const line: GroundShape = { kind: 'bar', look: 'base', x: from, y: 7, width, height: 1 };
  const isSeamed = width / bricks.length >= seamed;
  const shapes = slotShapes(bricks)
    .filter(({ kind }) => isSeamed || kind !== 'seam')
    .map((shape): GroundShape => {
      const x = from + shape.x * width;
      return shape.kind === 'bar' ? { ...shape, x, width: shape.width * width } : { ...shape, x };
    });
  return [line, ...shapes];
}
