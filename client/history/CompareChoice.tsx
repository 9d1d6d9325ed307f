import { Button } from '../ui/Button.tsx';
import { FormField } from '../ui/FormField.tsx';
import { Segment } from '../ui/Segment.tsx';
import { Select } from '../ui/Select.tsx';
import type { ListedMoment } from './listMoments.ts';
import type { Described } from './useDescribe.ts';
import { useHistoryWords } from './useHistoryWords.ts';

/** Which two moments are compared, by their places among all, and how that is shown. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
  readonly shape: 'inline' | 'beside';
}

interface CompareChoiceProps {
  readonly moments: readonly ListedMoment[];
  readonly chosen: Chosen;
  readonly describe: (listed: ListedMoment) => Described;
  readonly onChange: (chosen: Chosen) => void;
}

/** Choosing two moments to compare. */
export function CompareChoice({ moments, chosen, describe, onChange }: CompareChoiceProps) {
  const { page: words } = useHistoryWords();
  const options = moments.map((one, place) => {
    const { title, when } = describe(one);
    return (
      <option key={`${one.moment.epoch}.${one.moment.seq}`} value={place}>
        {when}: {title}
      </option>
    );
  });
  const field = (side: 'from' | 'to') => (
    <FormField label={words[side]}>
      {(attributes) => (
        <Select
          {...attributes}
          value={chosen[side]}
          onChange={(event) => onChange({ ...chosen, [side]: Number(event.target.value) })}
        >
          {options}
        </Select>
      )}
    </FormField>
  );
  return (
    <div className="choice">
      {field('from')}
      {field('to')}
      <Button
        small
        kind="subtle"
        onClick={() => onChange({ ...chosen, from: chosen.to, to: chosen.from })}
      >
        {words.swap}
      </Button>
      <Segment
        label={words.shape}
        value={chosen.shape}
        onChange={(shape) => onChange({ ...chosen, shape })}
        options={[
          { value: 'inline', label: words.inline },
          { value: 'beside', label: words.beside },
        ]}
      />
    </div>
  );
}
