import type { ReactNode } from 'react';
import type { Ground } from '#shared/ground.ts';
import { ButtonGroup } from './ButtonGroup.tsx';
import { GroundLine } from './ground/GroundLine.tsx';

interface EmptyStateProps {
  readonly title: string;
  /** What comes here and why it is not there yet. */
  readonly text?: ReactNode;
  /** The bare ground that waits, where there is one. */
  readonly ground?: Ground;
  /** What to do now; at most one primary button. */
  readonly actions?: ReactNode;
}

/** A place where nothing is yet. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div className="draagvlak-empty">
      <p className="draagvlak-empty__title">{props.title}</p>
      {props.ground && (
        <div className="draagvlak-empty__ground">
          <GroundLine ground={props.ground} of="" silent />
        </div>
      )}
      {props.text !== undefined && <p className="subtle">{props.text}</p>}
      {props.actions !== undefined && <ButtonGroup>{props.actions}</ButtonGroup>}
    </div>
  );
}
