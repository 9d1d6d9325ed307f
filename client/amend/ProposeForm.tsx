import { useMutation } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { newId } from '#shared/newId.ts';
import type { Amendment, AmendmentKind, Section } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import { propose } from '../api/amending.ts';
import { problemCode } from '../api/problemCode.ts';
import { staleWordingOf } from '../api/StaleWording.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Segment } from '../ui/Segment.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import './amend.css';
import { BegunBefore } from './BegunBefore.tsx';
import { MovedText } from './MovedText.tsx';
import { faultOf } from './faultOf.ts';
import { followText } from './followText.ts';
import type { Proposal } from './Proposal.ts';
import { ProposedWords } from './ProposedWords.tsx';
import { useHeadings } from './useHeadings.ts';
import { wordingOf } from './wordingOf.ts';
import { useDraft } from '../ui/useDraft.ts';

interface ProposeFormProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  /** Called with the amendment once it is recorded, or with null when it is given up. */
  readonly onDone: (made: Amendment | null) => void;
}

const kinds = ['replace', 'insert-after', 'delete'] as const;

/**
 * Proposes other words for a paragraph, a new one behind it, or to delete it [A1]. What is typed is
 * kept, whatever happens meanwhile.
 */
export function ProposeForm({ paragraph, section, onDone }: ProposeFormProps) {
  const { amend, frame } = useWords();
  const [initial] = useState<Proposal>(() => proposalOn(paragraph));
  const { draft: kept, since, change, forget } = useDraft(`proposal.${paragraph.id}`, initial);
  const draft = useMemo(() => followText(kept, paragraph), [kept, paragraph]);
  const [heading, said] = [useId(), useId()];
  const { own: Heading } = useHeadings();
  const [hasChosen, setHasChosen] = useState(false);
  // Begun anew, the words are a new field: it takes the keyboard, and undo brings nothing back.
  const [round, setRound] = useState(0);
  const [wasTried, setWasTried] = useState(false);
  const { kind, base, reason } = draft;
  // A retry of the same proposal is the same act; a changed one is another [A9].
  const act = useMemo(() => ({ draft, key: newId() }), [draft]);
  const sending = useMutation({
    mutationFn: () =>
      propose(
        { section: section.id, paragraph: paragraph.id },
        {
          wording: base.exact,
          reason: act.draft.reason.trim(),
          ...(kind === 'delete' ? { kind } : { kind, content: wordingOf(act.draft).runs }),
        },
        act.key,
      ),
    onSuccess: (made) => {
      forget();
      onDone(made);
    },
  });
  const moved = movedTo(base, paragraph, sending.error);
  const fault = faultOf(draft);
  const submit = () => {
    setWasTried(true);
    if (fault || reason.trim() === '' || sending.isPending) return;
    sending.mutate();
  };
  const moveTo = (next: Proposal) => {
    sending.reset();
    change(next);
  };
  const number = paragraph.number ?? '';
  return (
    <Form className="thread propose" onSubmit={submit} aria-labelledby={heading}>
      <Heading className="heading-ui" id={heading}>
        {amend.form.title(number)}
      </Heading>
      <BegunBefore
        since={since}
        onAnew={() => {
          forget();
          setRound(round + 1);
          setHasChosen(false);
        }}
      />
      <Segment<AmendmentKind>
        label={amend.form.what}
        value={kind}
        onChange={(next) => {
          setHasChosen(true);
          change({ ...draft, kind: next });
        }}
        options={kinds.map((value) => ({ value, label: amend.form.whats[value] }))}
      />
      <ProposedWords
        key={round}
        draft={draft}
        number={number}
        wasTried={wasTried}
        takesFocus={!hasChosen}
        said={said}
        onChange={change}
      />
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
          base={base}
          moved={moved}
          words={kind === 'replace' ? wordingOf(draft).runs : null}
          onTake={(words) => moveTo({ ...draft, base: moved, words })}
          onKeep={() => moveTo({ ...draft, base: moved })}
        />
      )}
      {sending.error && !staleWordingOf(sending.error) && (
        <ProblemAlert code={problemCode(sending.error)} />
      )}
      <div className="endorse__act">
        {!moved && (
          <Button
            type="submit"
            kind="primary"
            busy={sending.isPending}
            aria-disabled={fault !== null || undefined}
            aria-describedby={fault ? said : undefined}
          >
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
  return { kind: 'replace', base: { wording, exact }, words: wording.runs, added: [], reason: '' };
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
