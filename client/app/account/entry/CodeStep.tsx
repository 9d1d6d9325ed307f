import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemCode } from '../../../api/problemCode.ts';
import { enterCode } from '../../../api/waysIn.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { EntryProblem } from '../EntryProblem.tsx';
import { CodeField } from '../ways/CodeField.tsx';
import { useWaysWords } from '../ways/useWaysWords.ts';
import { StopEntering } from './StopEntering.tsx';
import { useArrive } from './useArrive.ts';

/** Asks the code that makes a session complete [C9]. */
export function CodeStep() {
  const { entry: words } = useWaysWords();
  const arrive = useArrive();
  const [code, setCode] = useState('');
  const [isRecovery, setRecovery] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const entering = useMutation({
    mutationFn: async (entered: string) => arrive(await enterCode(entered)),
  });
  const submit = () => {
    const entered = code.trim();
    setMissing(entered === '');
    if (entered !== '' && !entering.isPending) entering.mutate(entered);
  };
  const swap = () => {
    setRecovery(!isRecovery);
    setCode('');
    setMissing(false);
    entering.reset();
  };
  return (
    <>
      <p className="reading">{words.codeText}</p>
      <Form onSubmit={submit}>
        <CodeField
          label={isRecovery ? words.recovery : words.code}
          description={isRecovery ? words.recoveryDescription : words.codeDescription}
          error={isMissing ? words.emptyCode : undefined}
          isDigits={!isRecovery}
          value={code}
          onChange={setCode}
        />
        {entering.error !== null && <EntryProblem code={problemCode(entering.error)} />}
        <Button kind="primary" wide type="submit" busy={entering.isPending}>
          {words.enter}
        </Button>
      </Form>
      <p>
        <button type="button" className="link-button" onClick={swap}>
          {isRecovery ? words.useApp : words.useRecovery}
        </button>
      </p>
      {isRecovery && <p className="small subtle">{words.lost}</p>}
      <StopEntering />
    </>
  );
}
