import type { ComponentProps, MouseEvent } from 'react';
import { buttonClass, type ButtonLook } from './buttonClass.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> &
  ButtonLook & {
    readonly icon?: IconName;
    /** The act is on its way: the button turns, keeps focus and ignores presses. */
    readonly busy?: boolean;
  };

function ignore(event: MouseEvent): void {
  event.preventDefault();
}

/** A button, `secondary` unless said otherwise, `type="button"` unless said otherwise. */
export function Button(props: ButtonProps) {
  const { kind, small, wide, icon, busy, onClick, children, ...rest } = props;
  const sign = busy ? 'turning' : icon;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ kind, small, wide })}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? ignore : onClick}
    >
      {sign && <Icon name={sign} />}
      {children}
    </button>
  );
}
