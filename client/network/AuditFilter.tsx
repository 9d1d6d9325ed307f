import type { AuditQuery } from '#shared/auditLine.ts';
import type { PersonId } from '#shared/ids.ts';
import type { NamedPerson } from '../api/network.ts';
import { Segment } from '../ui/Segment.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import { useAuditWords } from './useAuditWords.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface AuditFilterProps {
  readonly people: readonly NamedPerson[];
  readonly query: AuditQuery;
  readonly onChange: (query: AuditQuery) => void;
}

/** Of whom, of which days and with what result lines are shown. */
export function AuditFilter({ people, query, onChange }: AuditFilterProps) {
  const words = useAuditWords();
  const { frame } = useNetworkWords();
  // A member that is not chosen is not asked for.
  const change = (key: keyof AuditQuery, value: string) => {
    const { [key]: _, ...rest } = query;
    onChange(value === '' ? rest : { ...rest, [key]: value });
  };
  const named = people
    .map(({ id, name }) => ({ value: id, label: name ?? frame.nameUnknown }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
  return (
    <fieldset className="audit__filter">
      <legend className="visually-hidden">{words.filter}</legend>
      <ChoiceField
        label={words.person}
        options={[{ value: '' as PersonId, label: words.anyone }, ...named]}
        error={undefined}
        value={query.person ?? ''}
        onChange={(person) => change('person', person)}
      />
      {(['from', 'to'] as const).map((day) => (
        <DateField
          key={day}
          label={words[day]}
          error={undefined}
          type="date"
          value={query[day] ?? ''}
          onChange={(value) => change(day, value)}
        />
      ))}
      <Segment
        label={words.result}
        value={query.result ?? 'all'}
        onChange={(result) => change('result', result === 'all' ? '' : result)}
        options={(['all', 'done', 'refused'] as const).map((value) => ({
          value,
          label: words.results[value],
        }))}
      />
    </fieldset>
  );
}
