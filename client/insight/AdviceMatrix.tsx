import { useState } from 'react';
import { formatList } from '#shared/language/count.ts';
import type { Insight, Manifesto } from '#shared/record/state.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { Select } from '../ui/Select.tsx';
import { AdviceTable } from './AdviceTable.tsx';
import './insight.css';
import type { InsightPeople } from './InsightPeople.ts';
import { insightsOf } from './insightsOf.ts';
import { adviceStatuses, statusOf } from './statusOf.ts';
import type { AdviceStatus } from './statusOf.ts';
import type { TiePlaces } from './TiePlaces.ts';
import { useInsightRights } from './useInsightRights.ts';
import { useInsightWords } from './useInsightWords.ts';

interface AdviceMatrixProps {
  readonly manifesto: Manifesto;
  readonly places: TiePlaces;
  readonly people: InsightPeople;
}

/** Every recommendation with what became of it, by status and by whose advice it is [I2]. */
export function AdviceMatrix({ manifesto, places, people }: AdviceMatrixProps) {
  const { advice: words } = useInsightWords();
  const record = useRecord();
  const rights = useInsightRights(places);
  const [status, setStatus] = useState<AdviceStatus | null>(null);
  const [origin, setOrigin] = useState<string | null>(null);
  const all = insightsOf(record, manifesto.id).filter(({ kind }) => kind === 'recommendation');
  const origins = [...new Set(all.map((one) => one.origin ?? ''))].toSorted((a, b) =>
    a.localeCompare(b, manifesto.language),
  );
  const shown = all.filter(
    (one) =>
      (status === null || statusOf(one) === status) &&
      (origin === null || (one.origin ?? '') === origin),
  );
  if (all.length === 0) return <EmptyState title={words.none} text={words.noneText} />;
  return (
    <>
      <form className="advice-filters" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={words.filterStatus}
          all={words.allStatuses}
          value={status}
          options={adviceStatuses.map((one) => [one, words.statuses[one]])}
          onChange={setStatus}
        />
        <Choice
          label={words.filterOrigin}
          all={words.allOrigins}
          value={origin}
          options={origins.map((one) => [one, one || words.noOrigin])}
          onChange={setOrigin}
        />
      </form>
      <Summary advice={shown} />
      {shown.length > 0 && (
        <AdviceTable advice={shown} {...{ manifesto, places, people, rights }} />
      )}
    </>
  );
}

// Of how many, and of which kinds; said anew when something else is chosen.
function Summary({ advice }: { advice: readonly Insight[] }) {
  const { advice: words } = useInsightWords();
  const { language } = useLanguage();
  const parts = adviceStatuses.flatMap((status) => {
    const count = advice.filter((one) => statusOf(one) === status).length;
    return count > 0 ? [words.counted[status](count)] : [];
  });
  return (
    <output className="advice__summary">
      {advice.length === 0
        ? words.nothing
        : words.summary(advice.length, formatList(parts, language))}
    </output>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly all: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | null) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, all, value, options, onChange } = props;
  const index = options.findIndex(([one]) => one === value);
  return (
    <FormField label={label}>
      {(attributes) => (
        <Select
          {...attributes}
          value={index}
          onChange={({ target }) => onChange(options[Number(target.value)]?.[0] ?? null)}
        >
          <option value={-1}>{all}</option>
          {options.map(([one, name], at) => (
            <option key={one} value={at}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
