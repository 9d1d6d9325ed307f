import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Amendment } from '#shared/record/state.ts';
import { withdrawAmendment } from '../api/amending.ts';
import { problemCode } from '../api/problemCode.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { SureDialog } from '../ui/SureDialog.tsx';
import { useIntakeWords } from './useIntakeWords.ts';

/** The way back of what a file proposed: takes back all of it that is not decided yet [B2]. */
export function WithdrawAll({ amendments }: { amendments: readonly Amendment[] }) {
  const words = useIntakeWords();
  const { frame } = useWords();
  const record = useRecord();
  const [isAsked, setAsked] = useState(false);
  const open = amendments.filter(
    (amendment) => (record.amendments[amendment.id] ?? amendment).status.kind === 'open',
  );
  const withdrawing = useMutation({
    // Where one fails those after it stay open, and can be taken back by asking again.
    mutationFn: async () => {
      for (const { id } of open) await withdrawAmendment(id);
    },
    onSuccess: () => setAsked(false),
  });
  if (open.length === 0) return <p>{words.noneOpen}</p>;
  return (
    <>
      <p>{words.withdraw}</p>
      <Button small onClick={() => setAsked(true)}>
        {words.withdrawAll(open.length)}
      </Button>
      <SureDialog
        open={isAsked}
        title={words.withdrawTitle(open.length)}
        keep={frame.cancel}
        sure={words.withdrawSure(open.length)}
        isBusy={withdrawing.isPending}
        onSure={() => !withdrawing.isPending && withdrawing.mutate()}
        onClose={() => setAsked(false)}
      >
        <p>{words.withdrawText}</p>
        {withdrawing.error !== null && <ProblemAlert code={problemCode(withdrawing.error)} />}
      </SureDialog>
    </>
  );
}
