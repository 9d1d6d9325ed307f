import { FormField } from '../../ui/FormField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useAccountWords } from './useAccountWords.ts';

interface MailFieldProps {
  readonly label?: string;
  readonly description?: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A mail address to fill in. */
export function MailField({ label, description, error, value, onChange }: MailFieldProps) {
  const { account } = useAccountWords();
  return (
    <FormField label={label ?? account.mail} description={description} error={error}>
      {(attributes) => (
        <TextInput
          {...attributes}
          type="email"
          autoComplete="email"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
