import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NamedPerson } from '../api/network.ts';
import { erasePerson } from '../api/sessions.ts';
import { networkKey } from '../api/useNetwork.ts';
import { SureDialog } from '../ui/SureDialog.tsx';
import { Failure } from './Failure.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface ErasePersonDialogProps {
  readonly person: NamedPerson;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Asks before someone's name is erased, at their request: for good [J3]. */
export function ErasePersonDialog({ person, onClose }: ErasePersonDialogProps) {
  const { network, frame } = useNetworkWords();
  const { erase: words } = network;
  const name = person.name ?? frame.nameUnknown;
  const queries = useQueryClient();
  const erasing = useMutation({
    mutationFn: async () => {
      await erasePerson(person.id);
      await queries.invalidateQueries({ queryKey: networkKey });
    },
    onSuccess: () => onClose(words.done(name)),
  });
  return (
    <SureDialog
      open
      title={words.title(name)}
      keep={words.keep}
      sure={words.sure}
      isBusy={erasing.isPending}
      onSure={erasing.mutate}
      onClose={() => onClose()}
    >
      <p>{words.goes(name)}</p>
      <p>{words.stays}</p>
      <p>{words.forGood}</p>
      <Failure failure={erasing.error} />
    </SureDialog>
  );
}
