import { useId } from 'react';
import type { BrickState } from '#shared/ground.ts';
import { isHatched } from './drawSlot.ts';
import { HatchPattern } from './HatchPattern.tsx';

function Brick(props: { state: BrickState; hatch: string }) {
  switch (props.state) {
    case 'valid':
      return <rect className="ground-valid" width="14" height="7" />;
    case 'cosmetic':
      return <path className="ground-valid" d="M0 0h14v2H0zM0 5h14v2H0z" />;
    case 'conditional':
      return <path className="ground-valid" fillRule="evenodd" d="M0 0h14v7H0zM1.5 1.5v4h11v-4z" />;
    case 'outdated':
      return <rect fill={`url(#${props.hatch})`} width="14" height="7" />;
    case 'abstained':
      return <circle className="ground-dot" cx="7" cy="4.2" r="2.2" />;
    case 'outdated-abstention':
      return <circle className="ground-ring" cx="7" cy="4.2" r="1.9" />;
    case 'objection':
      return <rect className="ground-objection" y="9" width="14" height="6" />;
    case 'outdated-objection':
      return <rect fill={`url(#${props.hatch})`} y="9" width="14" height="6" />;
    case 'silent':
      return null;
  }
}

/** One brick as it lies on the line: the key to the ground line, beside its word. */
export function BrickGlyph(props: { state: BrickState }) {
  const hatch = useId();
  return (
    <svg
      className="draagvlak-brick"
      aria-hidden="true"
      focusable="false"
      width="14"
      height="15"
      viewBox="0 0 14 15"
    >
      {isHatched(props.state) && <HatchPattern id={hatch} />}
      <Brick state={props.state} hatch={hatch} />
      <rect className="ground-line" y="7" width="14" height="1" />
    </svg>
  );
}
