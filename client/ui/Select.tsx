import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';

/** A choice from a list that drops down; `children` are `<option>`s. */
export function Select(props: Omit<ComponentProps<'select'>, 'className'>) {
  return (
    <span className="draagvlak-select">
      <select {...props} className="utrecht-select" />
      <Icon name="chevron-down" />
    </span>
  );
}
