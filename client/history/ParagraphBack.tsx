import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComparedRow } from '#shared/comparison.ts';
import type { Paragraph } from '#shared/document.ts';
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
import { useNow } from '../ui/useNow.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { useHistoryWords } from './useHistoryWords.ts';

interface ParagraphBackProps {
  readonly section: Section;
  /** The moment whose words it would get; those after are of now. */
  readonly from: Moment;
  readonly row: ComparedRow;
  /** What stands there now, in order. */
  readonly now: readonly Paragraph[];
}

/**
 * The way back for one paragraph: whoever may type gives it its earlier words at once; whoever may
 * not, proposes them [S2]. Not where paragraphs were split or merged: that takes more than one.
 */
export function ParagraphBack(props: ParagraphBackProps) {
  const { section, row } = props;
  const record = useRecord();
  const person = record.people[useLive().me.person.id] ?? null;
  const at = useNow();
  const [before] = row.before;
  if (!before || (row.kind !== 'changed' && row.kind !== 'removed')) return null;
  if (canEdit(record, { person, section, at })) return <Typed {...props} before={before} />;
  const mayPropose = canPropose(person) && isAmendable(section.phase) && before.number !== null;
  return mayPropose ? <Proposed {...props} before={before} /> : null;
}

type BackProps = ParagraphBackProps & { readonly before: Paragraph };

function Typed({ section, from, row, before }: BackProps) {
  const { acts: words } = useHistoryWords();
  const refresh = useRefresh(section);
  const restoring = useMutation({
    mutationFn: () =>
      restoreParagraph(
        { section: section.id, paragraph: before.id },
        { from, wording: row.after[0]?.exact ?? null },
      ),
    onSuccess: refresh,
  });
  return (
    <div className="compared__act">
      <Button small busy={restoring.isPending} onClick={() => restoring.mutate()}>
        {words.paragraph}
      </Button>
      {restoring.error && <ProblemAlert code={problemCode(restoring.error)} />}
      <output className="small">
        {restoring.data && words.paragraphDone(restoring.data.number ?? '')}
      </output>
    </div>
  );
}

function Proposed({ section, row, before, now }: BackProps) {
  const { acts: words } = useHistoryWords();
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState(newId);
  const about = row.after[0] ?? standsBefore(row, now);
  const proposing = useMutation({
    mutationFn: (reason: string) =>
      propose(
        { section: section.id, paragraph: about?.id ?? before.id },
        {
          kind: row.after.length > 0 ? 'replace' : 'insert-after',
          wording: about?.exact ?? before.exact,
          content: before.wording.runs,
          reason,
        },
        key,
      ),
    onSuccess: () => {
      setOpen(false);
      setKey(newId());
    },
  });
  if (!about) return null;
  return (
    <div className="compared__act">
      <Button small onClick={() => setOpen(true)}>
        {words.paragraphAgain}
      </Button>
      <output className="small">{proposing.data && words.proposed(proposing.data.number)}</output>
      <Dialog open={isOpen} title={words.proposeTitle} onClose={() => setOpen(false)}>
        <p>{words.proposeWhat}</p>
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

/** Behind which paragraph of now one that went comes back: by its number the one before, or the first. */
function standsBefore({ before }: ComparedRow, now: readonly Paragraph[]): Paragraph | undefined {
  const place = Number(before[0]?.number?.split('.')[1] ?? 1) - 1;
  const numbered = now.filter(({ number }) => number !== null);
  return numbered[Math.max(0, Math.min(place, numbered.length) - 1)];
}

function useRefresh({ id }: Section): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: historyQuery(id).queryKey });
    void queries.invalidateQueries({ queryKey: paragraphsKey(id) });
  };
}
