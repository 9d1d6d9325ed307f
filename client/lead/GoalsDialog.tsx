import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '#shared/limits.ts';
import { partnerTypes } from '#shared/network.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Goal, Section } from '#shared/record/state.ts';
import { problemCode } from '../api/problemCode.ts';
import { setGoals } from '../api/sections.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import './goals.css';
import { useLeadingWords } from './useLeadingWords.ts';

interface GoalsDialogProps {
  readonly section: Section;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says how many partners of which type should carry each paragraph of a section [S8]. */
export function GoalsDialog({ section, number, isOpen, onClose }: GoalsDialogProps) {
  const words = useLeadingWords();
  return (
    <Dialog open={isOpen} title={words.title(String(number))} onClose={onClose}>
      <p>{words.explain}</p>
      <GoalsForm section={section} onDone={onClose} />
    </Dialog>
  );
}

type Wanted = Readonly<Partial<Record<Goal['of'], string>>>;

function GoalsForm({ section, onDone }: { section: Section; onDone: () => void }) {
  const { frame, partnerTypes: types } = useWords();
  const words = useLeadingWords();
  const { partners, goals } = useRecord();
  const [wanted, setWanted] = useState<Wanted>(() => fieldsOf(goals[section.id] ?? []));
  const saving = useMutation({
    mutationFn: () => setGoals(section.id, goalsIn(wanted)),
    onSuccess: onDone,
  });
  const countOf = (type: PartnerType) =>
    Object.values(partners).filter((partner) => partner.type === type).length;
  // Of a type that went from the network, a goal that is still there can be taken away.
  const shown = partnerTypes.filter((type) => countOf(type) > 0 || wanted[type] !== undefined);
  const fieldOf = (of: Goal['of'], label: string, description: string) => (
    <FormField key={of} label={label} description={description} optional={of === 'each'}>
      {(attributes) => (
        <TextInput
          {...attributes}
          type="number"
          min={0}
          max={limits.goalPartners}
          value={wanted[of] ?? ''}
          onChange={({ target }) => setWanted({ ...wanted, [of]: target.value })}
        />
      )}
    </FormField>
  );
  return (
    <Form onSubmit={() => !saving.isPending && saving.mutate()}>
      {fieldOf('each', words.each, words.eachDescription)}
      <fieldset className="goals-fields">
        <legend className="utrecht-form-label">{words.perType}</legend>
        {shown.map((type) => fieldOf(type, types.group[type], words.inNetwork(countOf(type))))}
      </fieldset>
      {saving.error !== null && <ProblemAlert code={problemCode(saving.error)} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={saving.isPending}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}

function fieldsOf(goals: readonly Goal[]): Wanted {
  return Object.fromEntries(goals.map(({ of, atLeast }) => [of, String(atLeast)]));
}

// An empty field, or nought, is no goal.
function goalsIn(wanted: Wanted): Goal[] {
  return (['each', ...partnerTypes] as const)
    .map((of) => ({ of, atLeast: Number(wanted[of] ?? 0) }))
    .filter(({ atLeast }) => atLeast > 0);
}
