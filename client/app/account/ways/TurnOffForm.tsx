import { useMutation } from '@tanstack/react-query';
import { turnOffSecondFactor } from '../../../api/waysIn.ts';
import { CodeForm } from './CodeForm.tsx';
import { useWaysWords } from './useWaysWords.ts';

/** Turns the codes off, with one of them. */
export function TurnOffForm({ onDone }: { onDone: () => void }) {
  const { app: words } = useWaysWords();
  const turning = useMutation({ mutationFn: turnOffSecondFactor, onSuccess: onDone });
  return <CodeForm text={words.offText} submit={words.off} act={turning} />;
}
