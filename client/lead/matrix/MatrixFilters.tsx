import { useMemo } from 'react';
import { brickStates } from '#shared/ground.ts';
import type { BrickState } from '#shared/ground.ts';
import type { CoalitionId, SectionId } from '#shared/ids.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Coalition } from '#shared/record/state.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { BrickGlyph } from '../../ui/ground/BrickGlyph.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Matrix } from './layMatrix.ts';
import { useLeadingWords } from '../useLeadingWords.ts';

/** What a reader set. */
export interface MatrixChoice {
  readonly coalition: CoalitionId | null;
  readonly section: SectionId | null;
  readonly type: PartnerType | null;
  readonly name: string;
  readonly hidden: readonly BrickState[];
}

export const everything: MatrixChoice = {
  coalition: null,
  section: null,
  type: null,
  name: '',
  hidden: [],
};

interface MatrixFiltersProps {
  /** All there is to choose from. */
  readonly matrix: Matrix;
  /** What is shown now, to count. */
  readonly shown: Matrix;
  readonly coalitions: readonly Coalition[];
  readonly choice: MatrixChoice;
  readonly onChange: (choice: MatrixChoice) => void;
}

/** Which partners, sections and states the matrix shows; the states are its key at once. */
export function MatrixFilters(props: MatrixFiltersProps) {
  const { matrix, shown, coalitions, choice, onChange } = props;
  const { partnerTypes } = useWords();
  const { matrix: words } = useLeadingWords();
  const set = (change: Partial<MatrixChoice>) => onChange({ ...choice, ...change });
  return (
    <form className="matrix-filters" onSubmit={(event) => event.preventDefault()}>
      <div className="matrix-filters__row">
        <Choice
          label={words.coalition}
          all={words.all}
          value={choice.coalition}
          options={coalitions.map(({ id, theme }) => [id, theme])}
          onChange={(coalition) => set({ coalition })}
        />
        <Choice
          label={words.section}
          all={words.all}
          value={choice.section}
          options={matrix.sections.map(({ id, number, title }) => [id, `${number} ${title}`])}
          onChange={(section) => set({ section })}
        />
        <Choice
          label={partnerTypes.label}
          all={words.all}
          value={choice.type}
          options={matrix.groups.map(({ type }) => [type, partnerTypes.group[type]])}
          onChange={(type) => set({ type })}
        />
        <FormField label={words.partner}>
          {(attributes) => (
            <TextInput
              {...attributes}
              autoComplete="off"
              value={choice.name}
              onChange={({ target }) => set({ name: target.value })}
            />
          )}
        </FormField>
      </div>
      <States shown={shown} hidden={choice.hidden} onChange={(hidden) => set({ hidden })} />
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly all: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | null) => void;
}

function Choice<Value extends string>({
  label,
  all,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <FormField label={label}>
      {(attributes) => (
        <Select
          {...attributes}
          value={value ?? ''}
          onChange={({ target }) =>
            onChange(options.find(([one]) => one === target.value)?.[0] ?? null)
          }
        >
          <option value="">{all}</option>
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}

interface StatesProps {
  readonly shown: Matrix;
  readonly hidden: readonly BrickState[];
  readonly onChange: (hidden: readonly BrickState[]) => void;
}

function States({ shown, hidden, onChange }: StatesProps) {
  const { states } = useWords();
  const { matrix: words } = useLeadingWords();
  const counted = useMemo(() => countStates(shown), [shown]);
  const counts = brickStates
    .map((state) => ({ state, count: counted.get(state) ?? 0 }))
    .filter(({ state, count }) => count > 0 || hidden.includes(state));
  const toggle = (state: BrickState) =>
    onChange(hidden.includes(state) ? hidden.filter((one) => one !== state) : [...hidden, state]);
  return (
    <fieldset className="matrix-filters__states">
      <legend>{words.show}</legend>
      {counts.map(({ state, count }) => (
        <Checkbox
          key={state}
          checked={!hidden.includes(state)}
          onChange={() => toggle(state)}
          label={
            <span className="matrix-filters__state">
              <BrickGlyph state={state} /> {states.counted(state, count)}
            </span>
          }
        />
      ))}
    </fieldset>
  );
}

function countStates({ groups }: Matrix): ReadonlyMap<BrickState, number> {
  const counts = new Map<BrickState, number>();
  for (const { rows } of groups)
    for (const { said } of rows)
      for (const state of said.flat()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
