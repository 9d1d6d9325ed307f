import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemCode } from '../api/problemCode.ts';
import type { Me } from '../api/Me.ts';
import { erasePerson, ownDataUrl } from '../api/sessions.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { erasedNote } from './erasedNote.ts';
import { forgetOnDevice } from './forgetOnDevice.ts';

interface OwnDataDialogsProps {
  readonly me: Me;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What is kept of oneself: a copy of it, and, in a second dialog, having one's name erased [J3]. */
export function OwnDataDialogs({ me, isOpen, onClose }: OwnDataDialogsProps) {
  const [isErasing, setErasing] = useState(false);
  const close = () => {
    setErasing(false);
    onClose();
  };
  return (
    <>
      <DataDialog isOpen={isOpen && !isErasing} onErase={() => setErasing(true)} onClose={close} />
      <EraseDialog me={me} isOpen={isOpen && isErasing} onClose={close} />
    </>
  );
}

interface DataDialogProps {
  readonly isOpen: boolean;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

function DataDialog({ isOpen, onErase, onClose }: DataDialogProps) {
  const { ownData } = useWords();
  return (
    <Dialog open={isOpen} title={ownData.title} onClose={onClose}>
      <p>{ownData.kept}</p>
      <p>{ownData.file}</p>
      <ButtonGroup>
        <ButtonLink kind="primary" icon="download" href={ownDataUrl} download>
          {ownData.download}
        </ButtonLink>
        <Button onClick={onErase}>{ownData.erase}</Button>
      </ButtonGroup>
    </Dialog>
  );
}

interface EraseDialogProps {
  readonly me: Me;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function EraseDialog({ me, isOpen, onClose }: EraseDialogProps) {
  const { ownData } = useWords();
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
    <Dialog open={isOpen} title={ownData.eraseTitle(me.person.name)} onClose={onClose}>
      <p>{ownData.goes}</p>
      <Listed items={ownData.goesList} />
      <p>{ownData.stays}</p>
      <Listed items={ownData.staysList(me.partner.name)} />
      <p>{ownData.forGood}</p>
      {erasing.error && <ProblemAlert code={problemCode(erasing.error)} />}
      <ButtonGroup>
        <Button kind="primary" onClick={onClose}>
          {ownData.keep}
        </Button>
        <Button kind="danger" busy={erasing.isPending} onClick={() => erasing.mutate()}>
          {ownData.sure}
        </Button>
      </ButtonGroup>
    </Dialog>
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
