import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

interface AlertProps {
  readonly kind?: AlertKind;
  readonly title?: string;
  /** Read aloud when it appears: `status` waits for a pause, `alert` interrupts. */
  readonly role?: 'status' | 'alert';
  readonly children?: ReactNode;
}

/** A message in the page, for something that happened or must be known before going on. */
export function Alert(props: AlertProps) {
  const kind = props.kind ?? 'info';
  const icon: IconName = kind;
  return (
    <div className={classNames('utrecht-alert', `utrecht-alert--${kind}`)} role={props.role}>
      <Icon name={icon} />
      <div className="utrecht-alert__body">
        {props.title && <p className="utrecht-alert__title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  );
}
