import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';

type BadgeTone = 'default' | 'subtle' | 'warning' | 'negative';

/** A word that says how something stands, with its mark before it. */
export function StatusBadge(props: { tone?: BadgeTone; children: ReactNode }) {
  const tone = props.tone && props.tone !== 'default' && `utrecht-status-badge--${props.tone}`;
  return <span className={classNames('utrecht-status-badge', tone)}>{props.children}</span>;
}
