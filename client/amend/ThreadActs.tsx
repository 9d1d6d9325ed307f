import { useState } from 'react';
import type { AmendmentView } from '#shared/view.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useAmendmentActs } from './useAmendmentActs.ts';

interface ThreadActsProps {
  readonly amendment: AmendmentView;
  readonly canWithdraw: boolean;
  readonly canClose: boolean;
}

/** What the one who proposed, or a lead, can do with the thread itself. */
export function ThreadActs({ amendment, canWithdraw, canClose }: ThreadActsProps) {
  const { amend, frame } = useWords();
  const { withdraw, close, reopen } = useAmendmentActs(amendment.id);
  const [asked, setAsked] = useState<'withdraw' | 'close' | null>(null);
  const isOpen = amendment.thread.kind === 'open';
  const done = () => setAsked(null);
  if (!canWithdraw && !canClose) return null;
  return (
    <>
      <ButtonGroup>
        {canWithdraw && (
          <Button small kind="subtle" onClick={() => setAsked('withdraw')}>
            {amend.withdraw}
          </Button>
        )}
        {canClose && isOpen && (
          <Button small kind="subtle" onClick={() => setAsked('close')}>
            {amend.closeThread}
          </Button>
        )}
        {canClose && !isOpen && (
          <Button small kind="subtle" busy={reopen.isPending} onClick={() => reopen.mutate()}>
            {amend.reopen}
          </Button>
        )}
      </ButtonGroup>
      {reopen.error && <ProblemAlert code={problemCode(reopen.error)} />}
      <Dialog
        open={asked === 'withdraw'}
        title={amend.withdrawTitle(amendment.number)}
        onClose={done}
      >
        <p>{amend.withdrawText}</p>
        {withdraw.error && <ProblemAlert code={problemCode(withdraw.error)} />}
        <ButtonGroup>
          <Button
            kind="danger"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined, { onSuccess: done })}
          >
            {amend.withdrawSure(amendment.number)}
          </Button>
          <Button onClick={done}>{frame.cancel}</Button>
        </ButtonGroup>
      </Dialog>
      <ReasonDialog
        name={`close.${amendment.id}`}
        open={asked === 'close'}
        title={amend.closeTitle(amendment.number)}
        label={amend.closeReason}
        missing={amend.closeReasonMissing}
        submit={amend.closeSure}
        isPending={close.isPending}
        problem={close.error && problemCode(close.error)}
        onSubmit={async (reason) => {
          await close.mutateAsync(reason);
          done();
        }}
        onClose={done}
      />
    </>
  );
}
