import type { ReactNode } from 'react';
import { partnerTypes } from '#shared/network.ts';
import { ButtonGroup } from './ButtonGroup.tsx';
import { GroundLine } from './ground/GroundLine.tsx';

interface ErrorPageProps {
  readonly title: string;
  readonly text: ReactNode;
  /** The paragraph or section that was asked for, as “3.7”. */
  readonly number?: string;
  /** A code to mention when asking for help. */
  readonly code?: string;
  readonly actions?: ReactNode;
}

const bareGround = partnerTypes.map((type) => ({
  type,
  bricks: Array.from(
    { length: type === 'municipality' ? 10 : type === 'ministry' ? 1 : 3 },
    () => ({
      partner: '' as never, // nobody lies here: the ground is bare
      state: 'silent' as const,
      own: false,
    }),
  ),
}));

/** The content of `<main>` when a page cannot be shown: what happened, and where to go now. */
export function ErrorPage(props: ErrorPageProps) {
  return (
    <div className="draagvlak-error">
      {props.number && (
        <p className="draagvlak-error__number" aria-hidden="true">
          {props.number}
        </p>
      )}
      <h1 className="utrecht-heading-1">{props.title}</h1>
      <div className="draagvlak-error__ground">
        <GroundLine ground={bareGround} of="" silent />
      </div>
      <p className="draagvlak-error__text reading">
        {props.text} {props.code && <span className="mono">{props.code}</span>}
      </p>
      {props.actions !== undefined && <ButtonGroup>{props.actions}</ButtonGroup>}
    </div>
  );
}
