import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Insight } from '#shared/record/state.ts';
import { withdrawInsight } from '../api/insights.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useInsightWords } from './useInsightWords.ts';

interface WithdrawInsightProps {
  readonly insight: Insight;
  /** Whoever added it need not say why. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
}

/** Withdraws an insight: it is no longer shown, and stays on the record [I1]. */
export function WithdrawInsight({ insight, isOwn, onClose }: WithdrawInsightProps) {
  const { frame } = useWords();
  const { withdrawing: words } = useInsightWords();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const doing = useMutation({
    mutationFn: () => withdrawInsight(insight.id, reason.trim() || null),
    onSuccess: onClose,
  });
  const submit = () => {
    const lacks = !isOwn && reason.trim() === '';
    setMissing(lacks);
    if (!lacks && !doing.isPending) doing.mutate();
  };
  return (
    <Dialog open title={words.title(insight.number)} onClose={onClose}>
      <p>{words.text}</p>
      <Form onSubmit={submit}>
        <FormField
          label={words.reason}
          optional={isOwn}
          error={isMissing && reason.trim() === '' ? words.missing : undefined}
        >
          {(attributes) => (
            <TextArea
              {...attributes}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </FormField>
        {doing.error !== null && <ProblemAlert code={problemCode(doing.error)} />}
        <ButtonGroup>
          <Button kind="primary" type="submit" busy={doing.isPending}>
            {words.confirm}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </ButtonGroup>
      </Form>
    </Dialog>
  );
}
