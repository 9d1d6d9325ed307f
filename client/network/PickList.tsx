import { useId, useState } from 'react';
import { Checkbox } from '../ui/Checkbox.tsx';
import { foldName } from './foldName.ts';
import { NameSearch } from './NameSearch.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

/** Something that can be picked. */
export interface Pickable<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** What tells it from another of the same name. */
  readonly about?: string;
}

interface PickListProps<Id extends string> {
  readonly legend: string;
  readonly description: string;
  readonly options: readonly Pickable<Id>[];
  readonly picked: readonly Id[];
  readonly onChange: (picked: readonly Id[]) => void;
}

/** From how many on there is a field to search in. */
const many = 8;

/** Any number out of a list, with a field to search in once the list is long. */
export function PickList<Id extends string>(props: PickListProps<Id>) {
  const { legend, description, options, picked, onChange } = props;
  const { network } = useNetworkWords();
  const [sought, setSought] = useState('');
  const id = useId();
  const isLong = options.length >= many;
  const shown = options.filter(({ name }) => foldName(name).includes(foldName(sought)));
  const pick = (one: Id, isPicked: boolean) =>
    onChange(isPicked ? [...picked, one] : picked.filter((other) => other !== one));
  const said = shown.length === 0 ? network.nothingFound(sought) : network.found(shown.length, options.length); // prettier-ignore
  return (
    <fieldset className="pick-list" aria-describedby={id}>
      <legend className="utrecht-form-label">{legend}</legend>
      <p className="utrecht-form-field-description" id={id}>
        {description} <b>{network.coalition.chosen(picked.length)}</b>
      </p>
      {isLong && <NameSearch value={sought} onChange={setSought} said={said} />}
      <div className="pick-list__options">
        {(isLong ? shown : options).map((option) => (
          <Checkbox
            key={option.id}
            label={<Named {...option} />}
            checked={picked.includes(option.id)}
            onChange={(event) => pick(option.id, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Named({ name, about }: { name: string; about?: string }) {
  return (
    <>
      {name} {about !== undefined && <span className="small subtle">{about}</span>}
    </>
  );
}
