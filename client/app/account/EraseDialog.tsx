import { useMutation } from '@tanstack/react-query';
import { problemCode } from '../../api/problemCode.ts';
import type { Me } from '../../api/Me.ts';
import { erasePerson } from '../../api/sessions.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SureDialog } from '../../ui/SureDialog.tsx';
import { erasedNote } from '../erasedNote.ts';
import { forgetOnDevice } from '../forgetOnDevice.ts';
import { useAccountWords } from './useAccountWords.ts';

interface EraseDialogProps {
  readonly me: Me;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks before one has one's own name erased: for good [J3]. */
export function EraseDialog({ me, isOpen, onClose }: EraseDialogProps) {
  const { data: words } = useAccountWords().account.own;
  const { id } = me.person;
  const erasing = useMutation({
    mutationFn: async () => {
      await erasePerson(id);
      await forgetOnDevice(id);
      erasedNote.leave();
      // Nothing of what this page was told may stay in it.
      location.assign('/');
    },
  });
  return (
    <SureDialog
      open={isOpen}
      title={words.eraseTitle(me.person.name)}
      keep={words.keep}
      sure={words.sure}
      isBusy={erasing.isPending}
      onSure={erasing.mutate}
      onClose={onClose}
    >
      <p>{words.goes}</p>
      <Listed items={words.goesList} />
      <p>{words.stays}</p>
      <Listed items={words.staysList(me.partner.name)} />
      <p>{words.forGood}</p>
      {erasing.error && <ProblemAlert code={problemCode(erasing.error)} />}
    </SureDialog>
  );
}

function Listed({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
