import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComparedRow } from '#shared/comparison.ts';
import type { Paragraph } from '#shared/document.ts';
import { kindBehind } from '#shared/kindBehind.ts';
import { newId } from '#shared/newId.ts';
import { canEdit, canPropose, isAmendable } from '#shared/record/rights.ts';
import type { Moment, Section } from '#shared/record/state.ts';
import { propose } from '../api/amending.ts';
import { historyQuery, restoreParagraph } from '../api/history.ts';
import { problemCode } from '../api/problemCode.ts';
import { paragraphsKey } from '../api/useParagraphs.ts';
import { useLive, useRecord } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { upperFirst } from '../ui/upperFirst.ts';
import { useNow } from '../ui/useNow.ts';
import { proposalBack } from './proposalBack.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { useHistoryWords } from './useHistoryWords.ts';

interface ParagraphBackProps {
  readonly section: Section;
  /** The moment whose words it would get; those after are of now. */
  readonly from: Moment;
  readonly row: ComparedRow;
  /** What stood there then, and stands there now. */
  readonly texts: Parameters<typeof proposalBack>[1];
}

/**
 * The way back for one paragraph: whoever may type gives it its earlier words at once; whoever may
 * not, proposes them [S2]. Not where paragraphs were split or merged: that takes more than one; and
 * no proposal where the kind alone is another, for an amendment is about words.
 */
export function ParagraphBack(props: ParagraphBackProps) {
  const { section, row } = props;
  const record = useRecord();
  const person = record.people[useLive().me.person.id] ?? null;
  const at = useNow();
  const [before] = row.before;
  if (!before || (row.kind !== 'changed' && row.kind !== 'removed')) return null;
  if (canEdit(record, { person, section, at })) return <Typed {...props} before={before} />;
  if (!canPropose(person) || !isAmendable(section.phase)) return null;
  const back = proposalBack(row, props.texts);
  return back && <Proposed section={section} before={before} back={back} />;
}

type TypedProps = ParagraphBackProps & { readonly before: Paragraph };

function Typed({ section, from, row, before }: TypedProps) {
  const { acts: words, rows } = useHistoryWords();
  const refresh = useRefresh(section);
  const restoring = useMutation({
    mutationFn: () =>
      restoreParagraph(
        { section: section.id, paragraph: before.id },
        { from, wording: row.after[0]?.exact ?? null },
      ),
    onSuccess: refresh,
  });
  const sayDone = ({ number, wording }: Paragraph) =>
    upperFirst(
      wording.kind === before.wording.kind
        ? words.paragraphDone(number ?? rows.unnumbered)
        : words.wordsDone(number ?? rows.unnumbered, rows.kinds[wording.kind]),
    );
  return (
    <div className="compared__act">
      <Button small busy={restoring.isPending} onClick={() => restoring.mutate()}>
        {words.paragraph}
      </Button>
      {restoring.error && <ProblemAlert code={problemCode(restoring.error)} />}
      <output className="small">{restoring.data && sayDone(restoring.data)}</output>
    </div>
  );
}

interface ProposedProps {
  readonly section: Section;
  readonly before: Paragraph;
  readonly back: NonNullable<ReturnType<typeof proposalBack>>;
}

function Proposed({ section, before, back }: ProposedProps) {
  const { acts: words, rows } = useHistoryWords();
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState(newId);
  const { kind, about } = back;
  const proposing = useMutation({
    mutationFn: (reason: string) =>
      propose(
        { section: section.id, paragraph: about.id },
        { kind, wording: about.exact, content: before.wording.runs, reason },
        key,
      ),
    onSuccess: () => {
      setOpen(false);
      setKey(newId());
    },
  });
  const isNew = kind === 'insert-after';
  const becomes = isNew ? kindBehind(about.wording.kind) : about.wording.kind;
  return (
    <div className="compared__act">
      <Button small onClick={() => setOpen(true)}>
        {words.paragraphAgain}
      </Button>
      <output className="small">{proposing.data && words.proposed(proposing.data.number)}</output>
      <Dialog open={isOpen} title={words.proposeTitle} onClose={() => setOpen(false)}>
        <p>
          {words.proposeWhat} {isNew && words.proposePlace(about.number ?? rows.unnumbered)}{' '}
          {becomes !== before.wording.kind && words.proposeWords(rows.kinds[becomes])}
        </p>
        <ReasonForm
          label={words.proposeReason}
          missing={words.proposeMissing}
          confirm={words.proposeConfirm}
          isBusy={proposing.isPending}
          problem={proposing.error && problemCode(proposing.error)}
          onDone={(reason) => proposing.mutate(reason)}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </div>
  );
}

function useRefresh({ id }: Section): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: historyQuery(id).queryKey });
    void queries.invalidateQueries({ queryKey: paragraphsKey(id) });
  };
}
