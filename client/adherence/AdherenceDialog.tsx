import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdheredParagraph, AdherenceVoice } from '#shared/adherenceOf.ts';
import type { SectionId } from '#shared/ids.ts';
import { adherenceKinds } from '#shared/record/state.ts';
import type { AdherenceKind } from '#shared/record/state.ts';
import { stateAdherence, withdrawAdherence } from '../api/adherence.ts';
import { problemCode } from '../api/problemCode.ts';
import { useLive } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { useAdherenceWords } from './useAdherenceWords.ts';

/** What a partner says of a paragraph; null when nothing. */
type Own = (AdherenceVoice & { readonly kind: AdherenceKind }) | null;

interface Draft {
  readonly kind: AdherenceKind | '';
  /** Null while it is what the partner said. */
  readonly note: string | null;
  /** The words it is about, and when the partner last said something of them. */
  readonly about: string;
}

interface AdherenceDialogProps {
  readonly section: SectionId;
  readonly paragraph: AdheredParagraph['paragraph'];
  /** Of the manifesto. */
  readonly language: string;
  /** What the partner says by now. */
  readonly own: Own;
  readonly onClose: () => void;
}

/** Says in the partner's name what it does with a paragraph that was adopted [E11]. */
export function AdherenceDialog({ paragraph, language, ...rest }: AdherenceDialogProps) {
  const words = useAdherenceWords();
  const { partner } = useLive().me;
  return (
    <Dialog open title={words.saying(paragraph.number)} onClose={rest.onClose}>
      <p className="reading reading--small" lang={language}>
        {paragraph.text}
      </p>
      <p className="small subtle">{words.asPartner(partner.name)}</p>
      <AdherenceForm paragraph={paragraph} {...rest} />
    </Dialog>
  );
}

function AdherenceForm({
  section,
  paragraph,
  own,
  onClose,
}: Omit<AdherenceDialogProps, 'language'>) {
  const { frame } = useWords();
  const words = useAdherenceWords();
  const about = { section, paragraph: paragraph.id };
  const { draft, change, forget } = useAdherenceDraft(paragraph, own);
  const [isSent, setSent] = useState(false);
  const done = {
    onSuccess: () => {
      forget();
      onClose();
    },
  };
  const stating = useMutation({
    mutationFn: (kind: AdherenceKind) =>
      stateAdherence(about, { wording: paragraph.exact, kind, note: draft.note.trim() || null }),
    ...done,
  });
  const withdrawing = useMutation({ mutationFn: () => withdrawAdherence(about), ...done });
  const isBusy = stating.isPending || withdrawing.isPending;
  const submit = () => {
    setSent(true);
    if (draft.kind !== '' && !isBusy) stating.mutate(draft.kind);
  };
  const failure = stating.error ?? withdrawing.error;
  return (
    <Form onSubmit={submit}>
      <RadioList
        legend={words.choose}
        value={draft.kind === '' ? undefined : draft.kind}
        onChange={(kind) => change({ kind })}
        options={adherenceKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {isSent && draft.kind === '' && (
        <p role="alert" className="utrecht-form-field-error-message">
          {words.missing}
        </p>
      )}
      <FormField label={words.note} description={words.noteHelp} optional>
        {(attributes) => (
          <TextArea
            {...attributes}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </FormField>
      {failure !== null && <ProblemAlert code={problemCode(failure)} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={stating.isPending}>
          {words.save}
        </Button>
        {own && (
          <Button busy={withdrawing.isPending} onClick={() => !isBusy && withdrawing.mutate()}>
            {words.takeBack}
          </Button>
        )}
        <Button onClick={onClose}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}

// An answer that was chosen earlier was chosen for the words of then, or before the partner said
// something else: only a note that was typed is kept.
function useAdherenceDraft({ id, exact }: AdheredParagraph['paragraph'], own: Own) {
  const about = `${exact} ${own?.at ?? ''}`;
  const start: Draft = { kind: own?.kind ?? '', note: null, about };
  const { draft: kept, change, forget } = useDraft(`adherence.${id}`, start);
  const draft = kept.about === about ? kept : { ...start, note: kept.note };
  return {
    draft: { kind: draft.kind, note: draft.note ?? own?.note ?? '' },
    change: (next: Partial<Pick<Draft, 'kind' | 'note'>>) => change({ ...draft, ...next }),
    forget,
  };
}
