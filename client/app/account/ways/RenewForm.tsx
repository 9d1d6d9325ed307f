import { useMutation } from '@tanstack/react-query';
import { renewRecoveryCodes } from '../../../api/waysIn.ts';
import { CodeForm } from './CodeForm.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { useWaysWords } from './useWaysWords.ts';

/** Makes other recovery codes, with one of the codes there are. */
export function RenewForm({ onDone }: { onDone: () => void }) {
  const { app: words } = useWaysWords();
  const renewing = useMutation({ mutationFn: renewRecoveryCodes });
  if (renewing.data) return <RecoveryCodes codes={renewing.data.recoveryCodes} onDone={onDone} />;
  return <CodeForm text={words.renewText} submit={words.renew} act={renewing} />;
}
