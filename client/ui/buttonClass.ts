import { classNames } from './classNames.ts';

/** How much weight a button has on its page. At most one `primary` is in sight at a time. */
export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'danger';

export interface ButtonLook {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly wide?: boolean;
}

const kinds: Record<ButtonKind, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
  danger: 'utrecht-button--secondary-action utrecht-button--danger',
};

/** The class names of a button with this look. */
export function buttonClass(look: ButtonLook): string {
  return classNames(
    'utrecht-button',
    kinds[look.kind ?? 'secondary'],
    look.small && 'draagvlak-button--small',
    look.wide && 'draagvlak-button--wide',
  );
}
