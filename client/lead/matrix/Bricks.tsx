import type { BrickState } from '#shared/ground.ts';
import { drawBricks, height, lineAt } from './drawBricks.ts';

/** The pattern of outdated bricks, once for a whole matrix. */
export const hatchId = 'matrix-hatch';

/** How wide a column is, and how much of that stays free, in px. */
export interface BrickSize {
  readonly step: number;
  readonly gap: number;
}

interface BricksProps {
  readonly said: readonly BrickState[];
  readonly size: BrickSize;
  /** States that are left out of the drawing. */
  readonly hidden: readonly BrickState[];
  /** The column the keyboard or the pointer is at; null: none. */
  readonly at: number | null;
}

/** What one partner says of the paragraphs of one section, as ground under them. Decoration only. */
export function Bricks({ said, size, hidden, at }: BricksProps) {
  const { step, gap } = size;
  const paths = [...drawBricks(said, size)].filter(([state]) => !hidden.includes(state));
  const width = said.length * step;
  return (
    <svg aria-hidden="true" focusable="false" width={width} height={height} className="matrix__svg">
      <path className="ground-line" d={said.map((_, column) => lineOf(column, size)).join('')} />
      {paths.map(([state, path]) => (
        <path key={state} d={path} {...lookOf(state)} />
      ))}
      {at !== null && (
        <rect
          className="matrix__cursor"
          // Names and numbers stay in sight at the edges, over what is scrolled.
          ref={(element) => element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
          x={at * step - 1.5}
          y={-2.5}
          width={step - gap + 3}
          height={height + 4}
        />
      )}
    </svg>
  );
}

function lineOf(column: number, { step, gap }: BrickSize): string {
  return `M${column * step} ${lineAt}h${step - gap}v1h${gap - step}z`;
}

function lookOf(state: BrickState): { className?: string; fill?: string } {
  switch (state) {
    case 'outdated':
    case 'outdated-objection':
      return { fill: `url(#${hatchId})` };
    case 'objection':
      return { className: 'ground-objection' };
    case 'abstained':
      return { className: 'ground-dot' };
    case 'outdated-abstention':
      return { className: 'ground-hatch' };
    default:
      return { className: 'ground-valid' };
  }
}
