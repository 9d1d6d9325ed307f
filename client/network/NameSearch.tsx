import { FormField } from '../ui/FormField.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface NameSearchProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What was found; said while something is sought. */
  readonly said: string;
}

/** A field that leaves only those whose name has these letters. */
export function NameSearch({ value, onChange, said }: NameSearchProps) {
  const { network } = useNetworkWords();
  return (
    <div className="name-search">
      <FormField label={network.search}>
        {(attributes) => (
          <TextInput
            {...attributes}
            type="search"
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </FormField>
      <output className="small subtle">{value.trim() === '' ? '' : said}</output>
    </div>
  );
}
