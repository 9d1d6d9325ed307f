import { FormField } from '../ui/FormField.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { readNumbers } from './readNumbers.ts';
import type { TiePlaces } from './TiePlaces.ts';
import { useInsightWords } from './useInsightWords.ts';

interface TieFieldProps {
  readonly numbers: string;
  /** To how many paragraphs without a number it stays tied. */
  readonly kept: number;
  readonly places: TiePlaces;
  /** The language of the text. */
  readonly language: string;
  readonly error: string | undefined;
  readonly onChange: (numbers: string) => void;
}

/** The numbers of the paragraphs an insight belongs to, and what these paragraphs say. */
export function TieField({ numbers, kept, places, language, error, onChange }: TieFieldProps) {
  const { form } = useInsightWords();
  const named = readNumbers(numbers, places).places;
  return (
    <FormField label={form.ties} description={form.tiesHelp} error={error} optional>
      {(attributes) => (
        <>
          <TextInput
            {...attributes}
            autoComplete="off"
            value={numbers}
            onChange={({ target }) => onChange(target.value)}
          />
          <ul className="tied small" aria-live="polite">
            {named.map(({ id, number, text }) => (
              <li key={id}>
                <b>{number}</b> <span lang={language}>{text}</span>
              </li>
            ))}
            {kept > 0 && <li className="subtle">{form.stays(kept)}</li>}
          </ul>
        </>
      )}
    </FormField>
  );
}
