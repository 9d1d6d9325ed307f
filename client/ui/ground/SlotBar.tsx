import { useId } from 'react';
import type { Brick } from '#shared/ground.ts';
import { drawSlot, isHatched, type GroundHeights, type SlotDrawing } from './drawSlot.ts';
import { HatchPattern } from './HatchPattern.tsx';
import type { Run } from './layRuns.ts';

interface SlotBarProps {
  readonly bricks: readonly Brick[];
  readonly heights: GroundHeights;
  /** How many bricks fit on the whole width; without it the bricks of this slot fill it. */
  readonly room?: number;
  /** Leaves out the triangle under the reader's own brick. */
  readonly plain?: boolean;
}

const bands = [4, 8, 12, 16, 24, 48, 96, 200];

function RunShape(props: { run: Run; heights: GroundHeights; room: number; hatch: string }) {
  const { run, room } = props;
  const { bar, below } = props.heights;
  const place = { x: `${(run.start / room) * 100}%`, width: `${(run.length / room) * 100}%` };
  switch (run.state) {
    case 'outdated':
      return <rect {...place} height={bar} fill={`url(#${props.hatch})`} />;
    case 'objection':
      return <rect {...place} y={bar + 2} height={below} className="ground-objection" />;
    case 'outdated-objection':
      return <rect {...place} y={bar + 2} height={below} fill={`url(#${props.hatch})`} />;
    case 'conditional':
      return (
        <svg {...place} height={bar} overflow="hidden">
          <rect className="ground-hollow" width="100%" height={bar} />
        </svg>
      );
    case 'cosmetic':
      return (
        <>
          <rect {...place} height="2" className="ground-valid" />
          <rect {...place} y={bar - 2} height="2" className="ground-valid" />
        </>
      );
    default:
      return <rect {...place} height={bar} className="ground-valid" />;
  }
}

/** Seams, walls and points live in a frame that stretches with the slot; their strokes do not. */
function Strokes(props: { drawing: SlotDrawing; height: number; room: number }) {
  const { seams, dividers, dots, rings } = props.drawing;
  if (!(seams || dividers || dots || rings)) return null;
  const band = bands.find((bricks) => props.room <= bricks) ?? 200;
  return (
    <svg
      className={`ground-strokes ground-strokes--${band}`}
      width="100%"
      height={props.height}
      viewBox={`0 0 ${props.room} ${props.height}`}
      preserveAspectRatio="none"
    >
      {dividers && <path className="ground-divider" d={dividers} />}
      {seams && <path className="ground-seam" d={seams} />}
      {dots && <path className="ground-dots" d={dots} />}
      {rings && <path className="ground-rings" d={rings} />}
      {rings && <path className="ground-holes" d={rings} />}
    </svg>
  );
}

// Points at the own brick from the other side of the line, where there is room for it.
function OwnMark(props: { at: number; room: number; bar: number; isAbove: boolean }) {
  const { at, room, bar, isAbove } = props;
  return (
    <svg
      x={`${(at / room) * 100}%`}
      y={isAbove ? bar - 6 : bar + 3}
      width="1"
      height="1"
      overflow="visible"
    >
      <path className="ground-own" d={isAbove ? 'M0 5 4 0h-8z' : 'M0 0 4 5h-8z'} />
    </svg>
  );
}

/** The bar of one slot: bricks in runs on a hairline, objections below it. Decoration only. */
export function SlotBar(props: SlotBarProps) {
  const { bricks, heights } = props;
  const hatch = useId();
  const room = Math.max(1, props.room ?? bricks.length);
  const drawing = drawSlot(bricks, heights);
  const height = heights.bar + 2 + heights.below;
  return (
    <svg aria-hidden="true" focusable="false" width="100%" height={height}>
      {drawing.runs.some(({ state }) => isHatched(state)) && <HatchPattern id={hatch} />}
      {drawing.runs.map((run) => (
        <RunShape
          key={`${run.state}${run.start}`}
          run={run}
          heights={heights}
          room={room}
          hatch={hatch}
        />
      ))}
      <Strokes drawing={drawing} height={height} room={room} />
      <rect
        className="ground-line"
        y={heights.bar}
        width={`${(Math.max(1, bricks.length) / room) * 100}%`}
        height="1"
      />
      {drawing.own && !props.plain && (
        <OwnMark at={drawing.own.at} room={room} bar={heights.bar} isAbove={drawing.own.isBelow} />
      )}
    </svg>
  );
}
