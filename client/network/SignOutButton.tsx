import { useMutation } from '@tanstack/react-query';
import { endSessionsOf } from '../api/network.ts';
import type { NamedPerson } from '../api/network.ts';
import { Button } from '../ui/Button.tsx';
import { Failure } from './Failure.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface SignOutButtonProps {
  readonly person: NamedPerson;
  /** `said`: what was done. */
  readonly onClose: (said: string) => void;
}

/** Ends all sessions of somebody, who lost a device perhaps [C5]. They can sign in again. */
export function SignOutButton({ person, onClose }: SignOutButtonProps) {
  const { network, frame } = useNetworkWords();
  const words = network.person;
  const ending = useMutation({
    mutationFn: () => endSessionsOf(person.id),
    onSuccess: () => onClose(words.signedOut(person.name ?? frame.nameUnknown)),
  });
  return (
    <>
      <Failure failure={ending.error} />
      <Button small busy={ending.isPending} onClick={() => ending.mutate()}>
        {words.signOut}
      </Button>
    </>
  );
}
