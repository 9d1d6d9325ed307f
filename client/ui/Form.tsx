import type { ComponentProps, SubmitEvent } from 'react';
import { flushSync } from 'react-dom';

type FormProps = Omit<ComponentProps<'form'>, 'noValidate' | 'onSubmit'> & {
  /** Sends what is filled in, or marks what is missing. */
  readonly onSubmit: () => void;
};

/** A form that says itself what is missing, and then takes the keyboard to the first such field. */
export function Form({ onSubmit, ...rest }: FormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A form in a dialog that opened from this one is sent by itself.
    event.stopPropagation();
    const form = event.currentTarget;
    // The marks must stand on the page before they can be looked for.
    flushSync(onSubmit);
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return <form {...rest} noValidate onSubmit={submit} />;
}
