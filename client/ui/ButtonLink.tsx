import type { ComponentProps, MouseEvent } from 'react';
import { buttonClass, type ButtonLook } from './buttonClass.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { useFollow } from './Navigation.tsx';

type ButtonLinkProps = Omit<ComponentProps<'a'>, 'className'> &
  ButtonLook & { readonly icon?: IconName };

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink(props: ButtonLinkProps) {
  const { kind, small, wide, icon, children, href, onClick, ...rest } = props;
  const follow = useFollow();
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    follow(event);
  };
  return (
    <a {...rest} href={href} className={buttonClass({ kind, small, wide })} onClick={press}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
