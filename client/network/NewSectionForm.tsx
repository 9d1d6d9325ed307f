import type { Coalition, Manifesto } from '#shared/record/state.ts';
import { addSection } from '../api/network.ts';
import type { SectionBody } from '../api/network.ts';
import { instantOf } from '../ui/instantOf.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import { FormFrame } from './FormFrame.tsx';
import { TextField } from './TextField.tsx';
import { useFault } from './useFault.ts';
import { useNetworkForm } from './useNetworkForm.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface NewSectionFormProps {
  readonly manifesto: Manifesto;
  readonly coalitions: readonly Coalition[];
  readonly onClose: (said?: string) => void;
}

/** A section at the end of a manifesto, and who writes it. `deadline` is as the field has it. */
export function NewSectionForm({ manifesto, coalitions, onClose }: NewSectionFormProps) {
  const { network } = useNetworkWords();
  const words = network.section;
  const form = useNetworkForm<SectionBody>({
    name: `section.of.${manifesto.id}`,
    initial: { title: '', coalition: '', deadline: null },
    send: ({ deadline, ...rest }, { key }) =>
      addSection(manifesto.id, { ...rest, deadline: deadline && instantOf(deadline) }, key),
    onDone: ({ title }) => onClose(network.added(title)),
  });
  const faultOf = useFault(form.failure);
  const { draft, change } = form;
  return (
    <FormFrame form={form} submit={words.addSubmit} onClose={onClose}>
      <TextField
        label={words.titleLabel}
        error={faultOf('title')}
        autoComplete="off"
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <ChoiceField
        label={words.coalition}
        placeholder={words.chooseCoalition}
        options={coalitions.map(({ id, theme }) => ({ value: id, label: theme }))}
        error={faultOf('coalition')}
        value={draft.coalition as Coalition['id'] | ''}
        onChange={(coalition) => change({ coalition })}
      />
      <DateField
        label={words.deadline}
        error={faultOf('deadline')}
        optional
        type="datetime-local"
        value={draft.deadline ?? ''}
        onChange={(deadline) => change({ deadline: deadline === '' ? null : deadline })}
      />
    </FormFrame>
  );
}
