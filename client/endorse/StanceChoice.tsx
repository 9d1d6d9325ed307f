import type { AmendmentId } from '#shared/ids.ts';
import type { Stance } from '#shared/record/state.ts';
import type { AmendmentView } from '#shared/view.ts';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { TextArea } from '../ui/TextArea.tsx';

/** What someone is about to say; kept until it is recorded, whatever goes wrong. */
export interface Draft {
  /** Null as long as nothing is chosen. */
  readonly stance: Stance | null;
  /** The amendment on which an agreement depends [E6]. */
  readonly amendment: AmendmentId | null;
  readonly reason: string;
}

/** A stance, or an amendment on which an agreement depends. */
type Choice = Stance | `if ${AmendmentId}`;

interface StanceChoiceProps {
  readonly draft: Draft;
  /** Amendments on the paragraph that are not decided. */
  readonly open: readonly Pick<AmendmentView, 'id' | 'number'>[];
  /** Whether it was to be recorded, and something lacks. */
  readonly isMissing: boolean;
  readonly onChange: (draft: Draft) => void;
}

/** Agree, agree if, abstain or object; an objection needs its reason [E1]. */
export function StanceChoice({ draft, open, isMissing, onChange }: StanceChoiceProps) {
  const { endorse } = useWords();
  const reason = (required: boolean) => (
    <FormField
      label={required ? endorse.reason : endorse.note}
      description={required ? endorse.reasonDescription : undefined}
      error={required && isMissing ? endorse.reasonMissing : undefined}
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
  const choose = (choice: Choice) => {
    const chosen = open.find(({ id }) => choice === `if ${id}`);
    if (chosen) onChange({ ...draft, stance: 'agree', amendment: chosen.id });
    else onChange({ ...draft, stance: choice as Stance, amendment: null });
  };
  return (
    <RadioList<Choice>
      legend={endorse.yourStance}
      hideLegend
      error={isMissing && draft.stance === null && endorse.stanceMissing}
      value={draft.amendment ? `if ${draft.amendment}` : (draft.stance ?? undefined)}
      onChange={choose}
      options={[
        { value: 'agree', label: endorse.stances.agree },
        ...open.map(({ id, number }) => ({
          value: `if ${id}` as const,
          label: endorse.agreeIf(number),
          more: <p className="small subtle">{endorse.agreeIfMeaning(number)}</p>,
        })),
        { value: 'abstain', label: endorse.stances.abstain, more: reason(false) },
        { value: 'object', label: endorse.stances.object, more: reason(true) },
      ]}
    />
  );
}
