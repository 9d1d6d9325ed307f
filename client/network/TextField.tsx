import type { ComponentProps, ReactNode } from 'react';
import { FormField } from '../ui/FormField.tsx';
import { TextInput } from '../ui/TextInput.tsx';

type TextFieldProps = Omit<ComponentProps<typeof TextInput>, 'onChange' | 'value'> & {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error: string | undefined;
  readonly optional?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** One line to fill in, with its label and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, optional, onChange, ...input } = props;
  return (
    <FormField label={label} description={description} error={error} optional={optional}>
      {(attributes) => (
        <TextInput {...input} {...attributes} onChange={(event) => onChange(event.target.value)} />
      )}
    </FormField>
  );
}
