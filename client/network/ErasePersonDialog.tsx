import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonId } from '#shared/ids.ts';
import type { NamedPerson } from '../api/network.ts';
import { erasePerson } from '../api/sessions.ts';
import { networkKey } from '../api/useNetwork.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Failure } from './Failure.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface ErasePersonDialogProps {
  readonly person: NamedPerson | null;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Asks before someone's name is erased, at their request: for good [J3]. */
export function ErasePersonDialog({ person, onClose }: ErasePersonDialogProps) {
  const { network, frame } = useNetworkWords();
  const name = person?.name ?? frame.nameUnknown;
  return (
    <Dialog open={person !== null} title={network.erase.title(name)} onClose={() => onClose()}>
      {person && <Question person={person.id} name={name} onClose={onClose} />}
    </Dialog>
  );
}

interface QuestionProps {
  readonly person: PersonId;
  readonly name: string;
  readonly onClose: (said?: string) => void;
}

function Question({ person, name, onClose }: QuestionProps) {
  const { erase: words } = useNetworkWords().network;
  const queries = useQueryClient();
  const erasing = useMutation({
    mutationFn: async () => {
      await erasePerson(person);
      await queries.invalidateQueries({ queryKey: networkKey });
    },
    onSuccess: () => onClose(words.done(name)),
  });
  return (
    <>
      <p>{words.goes(name)}</p>
      <p>{words.stays}</p>
      <p>{words.forGood}</p>
      <Failure failure={erasing.error} />
      <ButtonGroup>
        <Button kind="primary" onClick={() => onClose()}>
          {words.keep}
        </Button>
        <Button kind="danger" busy={erasing.isPending} onClick={() => erasing.mutate()}>
          {words.sure}
        </Button>
      </ButtonGroup>
    </>
  );
}
