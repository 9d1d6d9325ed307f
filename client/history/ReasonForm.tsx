import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import type { FieldAttributes } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';

interface ReasonFormProps {
  readonly label: string;
  /** What is said when nothing was filled in. */
  readonly missing: string;
  readonly confirm: string;
  /** One line, rather than a sentence or two. */
  readonly isShort?: boolean;
  readonly isBusy: boolean;
  /** The code of what went wrong; null when nothing did. */
  readonly problem: string | null;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

/** One thing to write, which may not be left out. */
export function ReasonForm(props: ReasonFormProps) {
  const { frame } = useWords();
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const said = text.trim();
  const submit = () => {
    setMissing(said === '');
    if (said !== '' && !props.isBusy) props.onDone(said);
  };
  const field = (attributes: FieldAttributes) => {
    const input = {
      ...attributes,
      value: text,
      onChange: (event: { target: { value: string } }) => setText(event.target.value),
    };
    return props.isShort ? <TextInput {...input} maxLength={200} /> : <TextArea {...input} />;
  };
  return (
    <Form onSubmit={submit}>
      <FormField label={props.label} error={isMissing && said === '' ? props.missing : undefined}>
        {field}
      </FormField>
      {props.problem !== null && <ProblemAlert code={props.problem} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={props.isBusy}>
          {props.confirm}
        </Button>
        <Button onClick={props.onCancel}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}
