import { useMutation } from '@tanstack/react-query';
import type { ParagraphAddress } from '../api/endorsing.ts';
import { withdrawEndorsement } from '../api/endorsing.ts';
import { problemCode } from '../api/problemCode.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { SureDialog } from '../ui/SureDialog.tsx';

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
    <SureDialog
      open
      title={endorse.withdrawTitle(number)}
      keep={frame.cancel}
      sure={endorse.withdrawSure}
      isBusy={withdraw.isPending}
      onSure={withdraw.mutate}
      onClose={onClose}
    >
      <p>{endorse.withdrawText}</p>
      {withdraw.error && <ProblemAlert code={problemCode(withdraw.error)} />}
    </SureDialog>
  );
}
