import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { differenceBetween } from '#shared/difference.ts';
import { newId } from '#shared/ids.ts';
import type { Amendment, Section } from '#shared/record/state.ts';
import { reformat } from '#shared/reformat.ts';
import type { ParagraphView } from '#shared/view.ts';
import { canonicalWording, hashWording, plainText } from '#shared/wording.ts';
import { propose } from '../api/amending.ts';
import { problemCode } from '../api/problemCode.ts';
import { staleWordingOf } from '../api/StaleWording.ts';
import { Button } from '../ui/Button.tsx';
import { Diff } from '../ui/Diff.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import './amend.css';
import { MovedText } from './MovedText.tsx';
import type { Proposal } from './Proposal.ts';
import { shortenParts } from './shortenParts.ts';
import { useDraft } from '../ui/useDraft.ts';

interface ProposeFormProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  /** Called with the amendment once it is recorded, or with null when it is given up. */
  readonly onDone: (made: Amendment | null) => void;
}

/** Proposes other words for a paragraph [A1]. What is typed is kept, whatever happens meanwhile. */
export function ProposeForm({ paragraph, section, onDone }: ProposeFormProps) {
  const { amend, frame } = useWords();
  const [initial] = useState<Proposal>(() => proposalOn(paragraph));
  const { draft, change, forget } = useDraft(`propose.${paragraph.id}`, initial);
  const field = useRef<HTMLTextAreaElement>(null);
  // The form was asked for: its first field is where one goes on.
  useEffect(() => field.current?.focus(), []);
  const [wasTried, setWasTried] = useState(false);
  const { base, text, reason } = draft;
  const proposed = useMemo(
    () => canonicalWording(base.wording.kind, reformat(base.wording.runs, text)),
    [base, text],
  );
  // A retry of the same proposal is the same act; a changed one is another [A9].
  const act = useMemo(() => ({ draft, key: newId() }), [draft]);
  const sending = useMutation({
    mutationFn: () =>
      propose(
        { section: section.id, paragraph: paragraph.id },
        { wording: base.exact, content: proposed.runs, reason: act.draft.reason.trim() },
        act.key,
      ),
    onSuccess: (made) => {
      forget();
      onDone(made);
    },
  });
  const isSame = hashWording(proposed).exact === base.exact;
  const moved = movedTo(base, paragraph, sending.error);
  const submit = () => {
    setWasTried(true);
    if (isSame || reason.trim() === '' || sending.isPending) return;
    sending.mutate();
  };
  const number = paragraph.number ?? '';
  return (
    <Form className="thread propose" onSubmit={submit} aria-labelledby="propose-title">
      <h4 className="heading-ui" id="propose-title">
        {amend.form.title(number)}
      </h4>
      <FormField
        label={amend.form.text}
        description={amend.form.textDescription}
        error={wasTried && isSame ? amend.form.unchanged : undefined}
      >
        {(attributes) => (
          <TextArea
            {...attributes}
            reading
            rows={6}
            ref={field}
            value={text}
            onChange={(event) => change({ ...draft, text: event.target.value })}
          />
        )}
      </FormField>
      {!isSame && (
        <div>
          <p className="small subtle">{amend.form.preview}</p>
          <Diff small parts={shortenParts(differenceBetween(base.wording.runs, proposed.runs))} />
        </div>
      )}
      <FormField
        label={amend.form.reason}
        description={amend.form.reasonDescription}
        error={wasTried && reason.trim() === '' ? amend.form.reasonMissing : undefined}
      >
        {(attributes) => (
          <TextArea
            {...attributes}
            value={reason}
            onChange={(event) => change({ ...draft, reason: event.target.value })}
          />
        )}
      </FormField>
      {moved && (
        <MovedText
          draft={draft}
          moved={moved}
          onChoose={(next) => {
            sending.reset();
            change(next);
          }}
        />
      )}
      {sending.error && !staleWordingOf(sending.error) && (
        <ProblemAlert code={problemCode(sending.error)} />
      )}
      <div className="endorse__act">
        {!moved && (
          <Button type="submit" kind="primary" busy={sending.isPending}>
            {amend.form.submit}
          </Button>
        )}
        <Button
          kind="subtle"
          onClick={() => {
            forget();
            onDone(null);
          }}
        >
          {frame.cancel}
        </Button>
      </div>
    </Form>
  );
}

function proposalOn({ wording, exact }: ParagraphView): Proposal {
  return { base: { wording, exact }, text: plainText(wording.runs), reason: '' };
}

/** The words of now where they are no longer those the proposal was written on. */
function movedTo(
  base: Proposal['base'],
  { wording, exact }: ParagraphView,
  failure: unknown,
): Proposal['base'] | null {
  if (exact !== base.exact) return { wording, exact };
  const stale = staleWordingOf(failure);
  if (!stale || stale.exact === base.exact) return null;
  return { wording: { kind: stale.kind, runs: stale.runs }, exact: stale.exact };
}
