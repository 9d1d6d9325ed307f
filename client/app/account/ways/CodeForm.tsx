import { useState } from 'react';
import { problemCode } from '../../../api/problemCode.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { EntryProblem } from '../EntryProblem.tsx';
import { CodeField } from './CodeField.tsx';
import { useWaysWords } from './useWaysWords.ts';

interface CodeFormProps {
  readonly text: string;
  readonly submit: string;
  /** What is done with the code. */
  readonly act: {
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly mutate: (code: string) => void;
  };
}

/** Asks a code before something is done about the codes. */
export function CodeForm({ text, submit, act }: CodeFormProps) {
  const { app: words, entry } = useWaysWords();
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    const entered = code.trim();
    setMissing(entered === '');
    if (entered !== '' && !act.isPending) act.mutate(entered);
  };
  return (
    <Form onSubmit={send}>
      <p>{text}</p>
      <CodeField
        label={words.anyCode}
        error={isMissing ? entry.emptyCode : undefined}
        isDigits={false}
        value={code}
        onChange={setCode}
      />
      {act.error !== null && <EntryProblem code={problemCode(act.error)} />}
      <Button kind="primary" type="submit" busy={act.isPending}>
        {submit}
      </Button>
    </Form>
  );
}
