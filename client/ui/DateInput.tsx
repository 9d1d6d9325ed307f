import { formatDate, formatDeadline } from '#shared/language/formatTime.ts';
import type { FieldAttributes } from './FormField.tsx';
import { instantOf } from './instantOf.ts';
import { useLanguage } from './LanguageProvider.tsx';
import { TextInput } from './TextInput.tsx';

interface DateInputProps extends FieldAttributes {
  readonly type: 'date' | 'datetime-local';
  /** As the browser has it: `2026-11-29`, or `2026-11-29T17:00` on the reader's own clock. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * A day, or a moment, with what was chosen in words below it: in which order a browser has day and
 * month is its own affair, and 03/04 is two days.
 */
export function DateInput({ onChange, ...input }: DateInputProps) {
  const { language } = useLanguage();
  const { type, value, id } = input;
  const inWords = () =>
    type === 'date'
      ? formatDate(`${value}T12:00:00Z`, language)
      : formatDeadline(instantOf(value), language);
  return (
    <>
      <TextInput {...input} onChange={({ target }) => onChange(target.value)} />
      <output className="small subtle date-input__words" htmlFor={id}>
        {value !== '' && inWords()}
      </output>
    </>
  );
}
