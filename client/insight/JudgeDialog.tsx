import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Insight, Verdict } from '#shared/record/state.ts';
import { judgeInsight } from '../api/insights.ts';
import { problemCode } from '../api/problemCode.ts';
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
import { useInsightWords } from './useInsightWords.ts';

interface JudgeDialogProps {
  readonly insight: Insight;
  /** That of the manifesto, and so of the advice. */
  readonly language: string;
  readonly onClose: () => void;
}

interface Judging {
  readonly verdict: Verdict | '';
  readonly reason: string;
}

const verdicts: readonly Verdict[] = ['worked-in', 'partly', 'not'];
const nothing: Judging = { verdict: '', reason: '' };

/** Says what became of a recommendation, with the reason [I2]. */
export function JudgeDialog({ insight, language, onClose }: JudgeDialogProps) {
  const { advice } = useInsightWords();
  return (
    <Dialog open title={advice.judging(insight.number)} onClose={onClose}>
      <p className="reading reading--small" lang={language}>
        {insight.title}
      </p>
      <JudgeForm key={insight.revision} insight={insight} onClose={onClose} />
    </Dialog>
  );
}

function JudgeForm({ insight, onClose }: Omit<JudgeDialogProps, 'language'>) {
  const { frame } = useWords();
  const { advice } = useInsightWords();
  const { draft, change, forget } = useDraft(`judging-${insight.id}-${insight.revision}`, nothing);
  const { verdict, reason } = draft;
  const [isSent, setSent] = useState(false);
  const isOptional = verdict === 'worked-in';
  const lacksReason = !isOptional && reason.trim() === '';
  const judging = useMutation({
    mutationFn: async (said: Verdict) => {
      const { id, revision } = insight;
      await judgeInsight(id, { revision, verdict: said, reason: reason.trim() || null });
    },
    onSuccess: () => {
      forget();
      onClose();
    },
  });
  const submit = () => {
    setSent(true);
    if (verdict !== '' && !lacksReason && !judging.isPending) judging.mutate(verdict);
  };
  return (
    <Form onSubmit={submit}>
      <RadioList
        legend={advice.verdict}
        value={verdict === '' ? undefined : verdict}
        onChange={(said) => change({ ...draft, verdict: said })}
        options={verdicts.map((value) => ({ value, label: advice.statuses[value] }))}
      />
      {isSent && verdict === '' && (
        <p role="alert" className="utrecht-form-field-error-message">
          {advice.verdictMissing}
        </p>
      )}
      <FormField
        label={isOptional ? advice.reasonOptional : advice.reason}
        description={advice.reasonHelp}
        optional={isOptional}
        error={isSent && verdict !== '' && lacksReason ? advice.reasonMissing : undefined}
      >
        {(attributes) => (
          <TextArea
            {...attributes}
            value={reason}
            onChange={({ target }) => change({ ...draft, reason: target.value })}
          />
        )}
      </FormField>
      {judging.error !== null && <ProblemAlert code={problemCode(judging.error)} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={judging.isPending}>
          {advice.save}
        </Button>
        <Button onClick={onClose}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}
