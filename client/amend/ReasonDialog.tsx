import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useDraft } from '../ui/useDraft.ts';

interface ReasonDialogProps {
  /** Under this name the reason is kept until it is sent. */
  readonly name: string;
  readonly open: boolean;
  readonly title: string;
  readonly label: string;
  readonly description?: string;
  readonly missing: string;
  readonly submit: string;
  readonly isPending: boolean;
  /** The code of what went wrong, if anything. */
  readonly problem: string | null;
  /** Resolves when it is done; what goes wrong is told by `problem`. */
  readonly onSubmit: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for the reason that an act needs before it is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { frame } = useWords();
  const { draft, change, forget } = useDraft(props.name, '');
  const [isMissing, setIsMissing] = useState(false);
  const submit = () => {
    const reason = draft.trim();
    setIsMissing(reason === '');
    // What was done can have taken this dialog away by then: the draft goes all the same.
    if (reason !== '' && !props.isPending) props.onSubmit(reason).then(forget, () => undefined);
  };
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <Form onSubmit={submit}>
        <FormField
          label={props.label}
          description={props.description}
          error={isMissing && draft.trim() === '' ? props.missing : undefined}
        >
          {(attributes) => (
            <TextArea
              {...attributes}
              value={draft}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </FormField>
        {props.problem && <ProblemAlert code={props.problem} />}
        <ButtonGroup>
          <Button type="submit" kind="primary" busy={props.isPending}>
            {props.submit}
          </Button>
          <Button onClick={props.onClose}>{frame.cancel}</Button>
        </ButtonGroup>
      </Form>
    </Dialog>
  );
}
