import type { ReactNode } from 'react';

/** Buttons in one row that wraps. `label` names the group where the buttons alone would not say. */
export function ButtonGroup(props: { label?: string; children: ReactNode }) {
  return (
    <div
      className="utrecht-button-group"
      role={props.label ? 'group' : undefined}
      aria-label={props.label}
    >
      {props.children}
    </div>
  );
}
