import { useId } from 'react';
import type { Brick } from '#shared/ground.ts';
import { drawSlot, type GroundHeights, type SlotDrawing } from './drawSlot.ts';
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
  const { seams, dividers, dots } = props.drawing;
  if (!(seams || dividers || dots)) return null;
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
    </svg>
  );
}

function OwnMark(props: { at: number; room: number; top: number }) {
  return (
    <svg
      x={`${(props.at / props.room) * 100}%`}
      y={props.top}
      width="1"
      height="1"
      overflow="visible"
    >
      <path className="ground-own" d="M0 0 4 5h-8z" />
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
      {drawing.runs.some((run) => run.state === 'outdated') && <HatchPattern id={hatch} />}
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
      {drawing.own !== undefined && !props.plain && (
        <OwnMark at={drawing.own} room={room} top={heights.bar + 3} />
      )}
    </svg>
  );
}
