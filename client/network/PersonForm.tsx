import type { NetworkRole } from '#shared/network.ts';
import type { Partner } from '#shared/record/state.ts';
import { addPerson, changePerson } from '../api/network.ts';
import type { NamedPerson, PersonBody } from '../api/network.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { TextField } from './TextField.tsx';
import { useFault } from './useFault.ts';
import { useNetworkForm } from './useNetworkForm.ts';
import type { NetworkForm } from './useNetworkForm.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface PersonFormProps {
  /** Null for somebody new. */
  readonly person: NamedPerson | null;
  readonly partners: readonly Partner[];
  /** Why the role cannot be another; null when it can. */
  readonly whyRole: string | null;
  readonly onClose: (said?: string) => void;
}

const roles: readonly NetworkRole[] = ['member', 'coordinator', 'observer'];

const fresh: PersonBody = { name: '', mail: null, partner: '', role: 'member', mandate: false };

/** Who somebody is, and what they may. */
export function PersonForm({ person, partners, whyRole, onClose }: PersonFormProps) {
  const { network } = useNetworkWords();
  const words = network.person;
  const form = useNetworkForm<PersonBody>({
    name: `person.${person?.id ?? ''}`,
    initial: person ? bodyOf(person) : fresh,
    send: (draft, { changes, key }) =>
      person ? changePerson(person.id, changes) : addPerson(draft, key),
    onDone: ({ name }) => onClose(person ? network.changed(name) : network.added(name)),
  });
  const faultOf = useFault(form.failure);
  const { draft, change } = form;
  return (
    <FormFrame form={form} submit={person ? network.save : words.addSubmit} onClose={onClose}>
      <TextField
        label={words.name}
        description={words.nameDescription}
        error={faultOf('name')}
        autoComplete="off"
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words.mail}
        description={words.mailDescription}
        error={faultOf('mail')}
        optional
        type="email"
        autoComplete="off"
        value={draft.mail ?? ''}
        onChange={(mail) => change({ mail: mail === '' ? null : mail })}
      />
      {!person && (
        <ChoiceField
          label={words.partner}
          placeholder={words.choosePartner}
          options={partners
            .map(({ id, name }) => ({ value: id, label: name }))
            .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))}
          error={faultOf('partner')}
          value={draft.partner as Partner['id'] | ''}
          onChange={(partner) => change({ partner })}
        />
      )}
      <Rights form={form} whyRole={whyRole} />
    </FormFrame>
  );
}

type RightsProps = Pick<PersonFormProps, 'whyRole'> & { readonly form: NetworkForm<PersonBody> };

function bodyOf({ name, mail, partner, role, mandate }: NamedPerson): PersonBody {
  return { name: name ?? '', mail, partner, role, mandate };
}

function Rights({ form, whyRole }: RightsProps) {
  const { person: words } = useNetworkWords().network;
  const { draft, change } = form;
  const options = roles.map((value) => ({
    value,
    label: words.roles[value],
    description: words.roleMeanings[value],
  }));
  return (
    <>
      {whyRole !== null ? (
        <div className="utrecht-form-field">
          <p className="utrecht-form-label">{words.role}</p>
          <p>{words.roles[draft.role]}</p>
          <p className="utrecht-form-field-description">{whyRole}</p>
        </div>
      ) : (
        <RadioList
          legend={words.role}
          options={options}
          value={draft.role}
          onChange={(role) => change({ role })}
        />
      )}
      {draft.role !== 'observer' && (
        <Checkbox
          label={
            <>
              <b>{words.mandate}</b>
              <span className="small subtle checkbox__about">{words.mandateDescription}</span>
            </>
          }
          checked={draft.mandate}
          onChange={(event) => change({ mandate: event.target.checked })}
        />
      )}
    </>
  );
}
