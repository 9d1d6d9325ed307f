import type { ReactNode } from 'react';

/** Words for assistive technology only. */
export function VisuallyHidden(props: { id?: string; children: ReactNode }) {
  return (
    <span className="visually-hidden" id={props.id}>
      {props.children}
    </span>
  );
}
