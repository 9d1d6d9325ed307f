import type { Brick, BrickState } from '#shared/ground.ts';
import { layRuns, type Run } from './layRuns.ts';

/** Heights in px: the bar on the line, and the brick that hangs below it. */
export interface GroundHeights {
  readonly bar: number;
  readonly below: number;
}

/** A slot as shapes. Across, one brick is one unit; down, one px is one unit. */
export interface SlotDrawing {
  readonly runs: readonly Run[];
  /** Path data of the seams between bricks that touch. */
  readonly seams: string;
  /** Path data of the inner walls of open bricks. */
  readonly dividers: string;
  /** Path data of a point for each abstention. */
  readonly dots: string;
  /** Path data of a point for each abstention at other words, drawn as a ring. */
  readonly rings: string;
  /** The reader's own brick: its middle in bricks from the left, and whether it hangs below. */
  readonly own: { readonly at: number; readonly isBelow: boolean } | null;
}

const onTheLine = new Set<BrickState>(['valid', 'cosmetic', 'conditional', 'outdated']);

const belowTheLine = new Set<BrickState>(['objection', 'outdated-objection']);

/** Whether bricks of a state are hatched: they stand for other words than those of now. */
export function isHatched(state: BrickState): boolean {
  return state === 'outdated' || state === 'outdated-objection';
}

function bricksOf(runs: readonly Run[], state: BrickState): number[] {
  return runs
    .filter((run) => run.state === state)
    .flatMap((run) => Array.from({ length: run.length }, (_, index) => run.start + index));
}

function joints(bricks: readonly Brick[], touch: (a: BrickState, b: BrickState) => boolean) {
  return bricks.flatMap(({ state }, index) => {
    const before = bricks[index - 1];
    return before && touch(before.state, state) ? [index] : [];
  });
}

function upright(positions: readonly number[], from: number, to: number): string {
  return positions.map((x) => `M${x} ${from}V${to}`).join('');
}

function points(positions: readonly number[], bar: number): string {
  return positions.map((index) => `M${index + 0.5} ${bar - 2.6}h0`).join('');
}

/** Draws one slot of the ground line. Silent partners leave the line bare. */
export function drawSlot(bricks: readonly Brick[], heights: GroundHeights): SlotDrawing {
  const { bar, below } = heights;
  const runs = layRuns(bricks);
  const bothOpen = (a: BrickState, b: BrickState) => a === 'conditional' && b === 'conditional';
  const seams = joints(bricks, (a, b) => onTheLine.has(a) && onTheLine.has(b) && !bothOpen(a, b));
  const seamsBelow = joints(bricks, (a, b) => belowTheLine.has(a) && belowTheLine.has(b));
  const place = bricks.findIndex((brick) => brick.own);
  const own = bricks[place];
  return {
    runs: runs.filter(({ state }) => onTheLine.has(state) || belowTheLine.has(state)),
    seams: upright(seams, -1, bar) + upright(seamsBelow, bar + 2, bar + 3 + below),
    dividers: upright(joints(bricks, bothOpen), 0, bar),
    dots: points(bricksOf(runs, 'abstained'), bar),
    rings: points(bricksOf(runs, 'outdated-abstention'), bar),
    own: own ? { at: place + 0.5, isBelow: belowTheLine.has(own.state) } : null,
  };
}
