import type { Brick, BrickState } from '#shared/ground.ts';
import type { GroundShape } from './GroundShape.ts';

/** Bricks of one state that lie side by side: from which brick, and how many. */
interface Stretch {
  readonly from: number;
  readonly count: number;
}
type Bar = Extract<GroundShape, { kind: 'bar' }>;
type Point = Extract<GroundShape, { kind: 'point' }>;
type Draw = (stretch: Stretch, of: number) => GroundShape[];

const bar =
  (look: Bar['look'], y: number, height: number): Draw =>
  ({ from, count }, of) => [{ kind: 'bar', look, x: from / of, y, width: count / of, height }];
const points =
  (look: Point['look'], radius: number): Draw =>
  ({ from, count }, of) =>
    Array.from({ length: count }, (_, place) => ({
      kind: 'point',
      look,
      x: (from + place + 0.5) / of,
      y: 4.6,
      radius,
    }));
const both =
  (...draws: readonly Draw[]): Draw =>
  (stretch, of) =>
    draws.flatMap((draw) => draw(stretch, of));

/** What carries lies on the line, which is at 7; an objection hangs below it. */
const draws: Record<BrickState, Draw> = {
  valid: bar('valid', 0, 7),
  cosmetic: both(bar('valid', 0, 2), bar('valid', 5, 2)),
  conditional: bar('open', 1, 5.5),
  outdated: bar('hatch', 0, 7),
  abstained: points('dot', 2.2),
  'outdated-abstention': points('ring', 1.9),
  objection: bar('objection', 9, 6),
  'outdated-objection': bar('hatch', 9, 6),
  silent: () => [],
};

/** One type's bricks, drawn over the width of its slot; the line on which they lie is left out. */
export function slotShapes(bricks: readonly Pick<Brick, 'state'>[]): GroundShape[] {
  const laid = stretches(bricks).flatMap(({ state, ...stretch }) =>
    draws[state](stretch, bricks.length),
  );
  return [...laid, ...seams(bricks)];
}

function stretches(
  bricks: readonly Pick<Brick, 'state'>[],
): (Stretch & { readonly state: BrickState })[] {
  return bricks.flatMap(({ state }, from) => {
    if (bricks[from - 1]?.state === state) return [];
    const after = bricks.slice(from).findIndex((brick) => brick.state !== state);
    return [{ state, from, count: after < 0 ? bricks.length - from : after }];
  });
}

const onTheLine = new Set<BrickState>(['valid', 'cosmetic', 'conditional', 'outdated']);

// Between bricks that touch only: who is silent has left no brick, and they are the most by far.
function seams(bricks: readonly Pick<Brick, 'state'>[]): GroundShape[] {
  return bricks.flatMap(({ state }, place): GroundShape[] => {
    const before = bricks[place - 1];
    if (!before || !onTheLine.has(before.state) || !onTheLine.has(state)) return [];
    return [{ kind: 'seam', x: place / bricks.length }];
  });
}
