import { FormField } from '../ui/FormField.tsx';
import { Select } from '../ui/Select.tsx';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** Says that nothing is chosen yet. */
  readonly placeholder?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly error: string | undefined;
  /** Empty as long as nothing is chosen. */
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
}

/** One choice out of a list that drops down. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, placeholder, options, error, value, onChange } = props;
  return (
    <FormField label={label} error={error}>
      {(attributes) => (
        <Select
          {...attributes}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
