import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { resetWaysIn } from '../api/network.ts';
import type { NamedPerson } from '../api/network.ts';
import { Button } from '../ui/Button.tsx';
import { SureDialog } from '../ui/SureDialog.tsx';
import { Failure } from './Failure.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface ResetWaysButtonProps {
  readonly person: NamedPerson;
  /** `said`: what was done. */
  readonly onClose: (said: string) => void;
}

/** Takes somebody's passkeys, accounts and codes away, who lost them [C9]; asks first. */
export function ResetWaysButton({ person, onClose }: ResetWaysButtonProps) {
  const { network, frame } = useNetworkWords();
  const words = network.person;
  const [isAsking, setAsking] = useState(false);
  const resetting = useMutation({
    mutationFn: () => resetWaysIn(person.id),
    onSuccess: () => onClose(words.waysReset(person.name ?? frame.nameUnknown)),
  });
  return (
    <>
      <Button small onClick={() => setAsking(true)}>
        {words.resetWays}
      </Button>
      <SureDialog
        open={isAsking}
        title={words.resetWaysTitle(person.name ?? frame.nameUnknown)}
        keep={frame.cancel}
        sure={words.resetWaysSure}
        isBusy={resetting.isPending}
        onSure={resetting.mutate}
        onClose={() => setAsking(false)}
      >
        <p>{words.resetWaysMeans}</p>
        <p>{words.resetWaysRecord}</p>
        <Failure failure={resetting.error} />
      </SureDialog>
    </>
  );
}
