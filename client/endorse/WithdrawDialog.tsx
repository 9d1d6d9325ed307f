import { useMutation } from '@tanstack/react-query';
import type { ParagraphAddress } from '../api/endorsing.ts';
import { withdrawEndorsement } from '../api/endorsing.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';

interface WithdrawDialogProps {
  readonly where: ParagraphAddress;
  readonly number: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks whether the partner really takes back what it said of a paragraph [E5]. */
export function WithdrawDialog({ where, number, onDone, onClose }: WithdrawDialogProps) {
  const { endorse, frame } = useWords();
  const withdraw = useMutation({ mutationFn: () => withdrawEndorsement(where), onSuccess: onDone });
  return (
    <Dialog open title={endorse.withdrawTitle(number)} onClose={onClose}>
      <p>{endorse.withdrawText}</p>
      {withdraw.error && <ProblemAlert code={problemCode(withdraw.error)} />}
      <ButtonGroup>
        <Button kind="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {endorse.withdrawSure}
        </Button>
        <Button onClick={onClose}>{frame.cancel}</Button>
      </ButtonGroup>
    </Dialog>
  );
}
