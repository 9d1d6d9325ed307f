import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatClock } from '#shared/language/formatTime.ts';
import type { Section, Version } from '#shared/record/state.ts';
import { problemCode } from '../api/problemCode.ts';
import { restoreSection } from '../api/sections.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextArea } from '../ui/TextArea.tsx';

interface RestoreDialogProps {
  readonly section: Section;
  readonly number: number;
  /** How many others have a caret in the text now: told before it changes under them. */
  readonly writers: number;
  readonly version: Pick<Version, 'moment' | 'at'>;
  /** What it says happens; right after a wipe unless told otherwise. */
  readonly what?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Gives a section the text of a marked moment, with a reason that goes on the record [T5]. */
export function RestoreDialog(props: RestoreDialogProps) {
  const { lead } = useWords();
  const { language } = useLanguage();
  const { restore: words } = lead;
  const { section, version, writers, onClose } = props;
  return (
    <Dialog open={props.isOpen} title={words.title(String(props.number))} onClose={onClose}>
      {writers > 0 && (
        <Alert kind="warning">
          <p>{words.typingNow(writers)}</p>
        </Alert>
      )}
      <p>
        {props.what ?? words.what(formatClock(version.at, language))} {words.since}
      </p>
      <p>{words.kept}</p>
      <RestoreForm section={section} version={version} onDone={onClose} />
    </Dialog>
  );
}

interface RestoreFormProps {
  readonly section: Section;
  readonly version: Pick<Version, 'moment' | 'at'>;
  readonly onDone: () => void;
}

function RestoreForm({ section, version, onDone }: RestoreFormProps) {
  const { lead, frame } = useWords();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const restoring = useMutation({
    mutationFn: () => restoreSection(section.id, { from: version.moment, reason: reason.trim() }),
    onSuccess: onDone,
  });
  const submit = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '' && !restoring.isPending) restoring.mutate();
  };
  return (
    <Form onSubmit={submit}>
      <FormField
        label={lead.restore.reason}
        description={lead.reasonDescription}
        error={isMissing && reason.trim() === '' ? lead.restore.reasonMissing : undefined}
      >
        {(attributes) => (
          <TextArea
            {...attributes}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
      {restoring.error !== null && <ProblemAlert code={problemCode(restoring.error)} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={restoring.isPending}>
          {lead.restore.confirm}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}
