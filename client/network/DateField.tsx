import type { ReactNode } from 'react';
import { DateInput } from '../ui/DateInput.tsx';
import { FormField } from '../ui/FormField.tsx';

interface DateFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error: string | undefined;
  readonly optional?: boolean;
  readonly type: 'date' | 'datetime-local';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day or a moment to fill in, with its label and what is wrong with it. */
export function DateField({ type, value, onChange, ...field }: DateFieldProps) {
  return (
    <FormField {...field}>
      {(attributes) => <DateInput {...attributes} type={type} value={value} onChange={onChange} />}
    </FormField>
  );
}
