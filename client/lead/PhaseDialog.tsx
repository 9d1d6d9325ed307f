import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Phase } from '#shared/network.ts';
import type { Section } from '#shared/record/state.ts';
import { ApiProblem } from '../api/ApiProblem.ts';
import { problemCode } from '../api/problemCode.ts';
import { movePhase } from '../api/sections.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { DateInput } from '../ui/DateInput.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { instantOf } from '../ui/instantOf.ts';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { InText } from '../ui/InText.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import './goals.css';
import { nextPhases } from './nextPhases.ts';
import { PhaseConsequences } from './PhaseConsequences.tsx';

interface PhaseDialogProps {
  readonly section: Section;
  readonly number: number;
  /** How many others have a caret in the text now: told before it closes under them. */
  readonly writers: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Moves a section to another phase, with a reason that goes on the record [S1]. */
export function PhaseDialog({ section, number, writers, isOpen, onClose }: PhaseDialogProps) {
  const { lead } = useWords();
  return (
    <Dialog open={isOpen} title={lead.moveTitle(String(number))} onClose={onClose}>
      {section.phase === 'writing' && writers > 0 && (
        <Alert kind="warning">
          <p>{lead.typingNow(writers)}</p>
        </Alert>
      )}
      <p className="reading reading--small">
        <InText>{section.title}</InText>
      </p>
      <PhaseForm section={section} onDone={onClose} />
    </Dialog>
  );
}

function PhaseForm({ section, onDone }: { section: Section; onDone: () => void }) {
  const { lead, frame } = useWords();
  const targets = nextPhases(section.phase);
  const [phase, setPhase] = useState(targets[0]);
  const [deadline, setDeadline] = useState('');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const moving = useMutation({
    mutationFn: (to: Phase) =>
      movePhase(section.id, {
        phase: to,
        deadline: deadline === '' ? null : instantOf(deadline),
        reason: reason.trim(),
      }),
    onSuccess: onDone,
  });
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && phase && !moving.isPending) moving.mutate(phase);
  };
  return (
    <Form onSubmit={submit}>
      <Targets targets={targets} phase={phase} onChange={setPhase} />
      {phase && <PhaseConsequences section={section} phase={phase} />}
      {phase !== 'adopted' && (
        <FormField label={lead.deadline} description={lead.deadlineDescription} optional>
          {(attributes) => (
            <DateInput
              {...attributes}
              type="datetime-local"
              value={deadline}
              onChange={setDeadline}
            />
          )}
        </FormField>
      )}
      <FormField
        label={lead.reason}
        description={lead.reasonDescription}
        error={isMissing ? lead.reasonMissing : undefined}
      >
        {(attributes) => (
          <TextArea
            {...attributes}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
      {moving.error !== null && <MoveFailure failure={moving.error} />}
      <ButtonGroup>
        <PhaseButton phase={phase} isBusy={moving.isPending} />
        <Button onClick={onDone}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}

interface TargetsProps {
  readonly targets: readonly Phase[];
  readonly phase: Phase | undefined;
  readonly onChange: (phase: Phase) => void;
}

function Targets({ targets, phase, onChange }: TargetsProps) {
  const { lead, phases } = useWords();
  const options = targets.map((value) => ({
    value,
    label: phases.names[value],
    description: phases.consequences[value],
  }));
  return (
    <RadioList legend={lead.choosePhase} options={options} value={phase} onChange={onChange} />
  );
}

function PhaseButton({ phase, isBusy }: { phase: Phase | undefined; isBusy: boolean }) {
  const { lead, phases } = useWords();
  if (!phase) return null;
  return (
    <Button kind="primary" type="submit" busy={isBusy}>
      {lead.moveTo(phases.names[phase])}
    </Button>
  );
}

function MoveFailure({ failure }: { failure: unknown }) {
  const { lead } = useWords();
  const code = problemCode(failure);
  if (code !== 'amendments-open') return <ProblemAlert code={code} />;
  const open = openAmendments(failure);
  return (
    <Alert kind="warning" role="alert" title={lead.blockedByAmendments(open.length)}>
      <p>{lead.blockedText}</p>
      <p>{open.join(', ')}</p>
    </Alert>
  );
}

function openAmendments(failure: unknown): readonly string[] {
  const numbers = failure instanceof ApiProblem ? failure.more['amendments'] : [];
  return Array.isArray(numbers) ? numbers.map(String) : [];
}
