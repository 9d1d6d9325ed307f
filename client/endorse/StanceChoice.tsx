import type { Stance } from '#shared/record/state.ts';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { TextArea } from '../ui/TextArea.tsx';

/** What someone is about to say; kept until it is recorded, whatever goes wrong. */
export interface Draft {
  readonly stance: Stance;
  readonly reason: string;
}

interface StanceChoiceProps {
  readonly draft: Draft;
  readonly isReasonMissing: boolean;
  readonly onChange: (draft: Draft) => void;
}

/** Agree, abstain or object; an objection needs its reason [E1]. */
export function StanceChoice({ draft, isReasonMissing, onChange }: StanceChoiceProps) {
  const { endorse } = useWords();
  const reason = (required: boolean) => (
    <FormField
      label={required ? endorse.reason : endorse.note}
      description={required ? endorse.reasonDescription : undefined}
      error={required && isReasonMissing ? endorse.reasonMissing : undefined}
      optional={!required}
    >
      {(attributes) => (
        <TextArea
          {...attributes}
          value={draft.reason}
          onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <RadioList<Stance>
      legend={endorse.yourStance}
      hideLegend
      value={draft.stance}
      onChange={(stance) => onChange({ ...draft, stance })}
      options={[
        { value: 'agree', label: endorse.stances.agree },
        { value: 'abstain', label: endorse.stances.abstain, more: reason(false) },
        { value: 'object', label: endorse.stances.object, more: reason(true) },
      ]}
    />
  );
}
