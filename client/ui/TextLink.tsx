import type { ComponentProps, MouseEvent } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { useFollow } from './Navigation.tsx';

type TextLinkProps = Omit<ComponentProps<'a'>, 'className'> & {
  /** In ink instead of green: for names and other links that are not the point of the line. */
  readonly quiet?: boolean;
  /** On a line of its own, at least 24 px high. */
  readonly standalone?: boolean;
  readonly icon?: IconName;
  /** Behind the words: for what leads on. */
  readonly iconBehind?: IconName;
};

/** A link in running text. */
export function TextLink(props: TextLinkProps) {
  const { quiet, standalone, icon, iconBehind, children, href, onClick, ...rest } = props;
  const follow = useFollow();
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    follow(event);
  };
  const look = classNames(
    'utrecht-link',
    quiet && 'utrecht-link--quiet',
    (standalone || icon !== undefined || iconBehind !== undefined) && 'utrecht-link--standalone',
  );
  return (
    <a {...rest} href={href} className={look} onClick={press}>
      {icon && <Icon name={icon} />}
      {children}
      {iconBehind && <Icon name={iconBehind} />}
    </a>
  );
}
