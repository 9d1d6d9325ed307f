import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemCode } from '../../../api/problemCode.ts';
import { beginSecondFactor, turnOnSecondFactor } from '../../../api/waysIn.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { EntryProblem } from '../EntryProblem.tsx';
import { CodeField } from './CodeField.tsx';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { useWaysWords } from './useWaysWords.ts';

interface AppSetUpProps {
  readonly onDone: () => void;
  /** Takes another way after all; not where there is a dialog to close. */
  readonly onBack?: () => void;
}

/** Tells an app its secret, and turns its codes on with the first of them [C9]. */
export function AppSetUp({ onDone, onBack }: AppSetUpProps) {
  const { app: words, entry } = useWaysWords();
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const begun = useQuery({
    queryKey: ['own', 'second-factor'],
    queryFn: beginSecondFactor,
    // Each asking is another secret, and none is for later.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const turning = useMutation({ mutationFn: turnOnSecondFactor });
  if (turning.data) return <RecoveryCodes codes={turning.data.recoveryCodes} onDone={onDone} />;
  if (begun.error) {
    return (
      <>
        <EntryProblem code={problemCode(begun.error)} />
        {onBack && <Back onBack={onBack} />}
      </>
    );
  }
  if (!begun.data) return null;
  const submit = () => {
    const entered = code.trim();
    setMissing(entered === '');
    if (entered !== '' && !turning.isPending) turning.mutate(entered);
  };
  const { address, secret } = begun.data;
  return (
    <div className="app-set-up">
      <p>{words.scan}</p>
      <QrCode text={address} />
      <p className="small">
        {words.orType} <code className="app-set-up__key">{inGroups(secret)}</code>
      </p>
      <p className="small">
        <a className="utrecht-link" href={address}>
          {words.open}
        </a>
      </p>
      <Form onSubmit={submit}>
        <CodeField
          label={words.code}
          description={words.codeDescription}
          error={isMissing ? entry.emptyCode : undefined}
          isDigits
          value={code}
          onChange={setCode}
        />
        {turning.error !== null && <EntryProblem code={problemCode(turning.error)} />}
        <Button kind="primary" type="submit" busy={turning.isPending}>
          {words.turnOn}
        </Button>
      </Form>
      {onBack && <Back onBack={onBack} />}
    </div>
  );
}

function Back({ onBack }: { onBack: () => void }) {
  const { entry: words } = useWaysWords();
  return (
    <p>
      <button type="button" className="link-button" onClick={onBack}>
        {words.chooseOther}
      </button>
    </p>
  );
}

function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
