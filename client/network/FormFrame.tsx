import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Form } from '../ui/Form.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { Failure } from './Failure.tsx';
import type { NetworkForm } from './useNetworkForm.ts';

interface FormFrameProps<Draft> {
  readonly form: NetworkForm<Draft>;
  /** The words of the button that sends it. */
  readonly submit: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Around the fields: what went wrong, and the buttons. The server says which field is wrong. */
export function FormFrame<Draft>({ form, submit, onClose, children }: FormFrameProps<Draft>) {
  const { frame } = useWords();
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.failure) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form.failure]);
  const giveUp = () => {
    form.forget();
    onClose();
  };
  return (
    <Form ref={element} onSubmit={form.submit}>
      {children}
      <Failure failure={form.failure} />
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={form.isBusy}>
          {submit}
        </Button>
        <Button onClick={giveUp}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}
