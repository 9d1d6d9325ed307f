import { FormField } from '../../../ui/FormField.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

interface CodeFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly error: string | undefined;
  /** Whether it is of digits alone, for the keys of a phone. */
  readonly isDigits: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A code to fill in, as devices can fill it in by themselves. */
export function CodeField(props: CodeFieldProps) {
  const { label, description, error, isDigits, value, onChange } = props;
  return (
    <FormField label={label} description={description} error={error}>
      {(attributes) => (
        <TextInput
          {...attributes}
          inputMode={isDigits ? 'numeric' : 'text'}
          autoComplete={isDigits ? 'one-time-code' : 'off'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
