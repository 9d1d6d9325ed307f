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
import { forgetOnDevice } from './forgetOnDevice.ts';

interface OwnDataDialogsProps {
  readonly me: Me;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Step = 'data' | 'erase' | 'done';

/** What is kept of oneself: a copy of it, and, in a second dialog, having one's name erased [J3]. */
export function OwnDataDialogs({ me, isOpen, onClose }: OwnDataDialogsProps) {
  const [step, setStep] = useState<Step>('data');
  const at = isOpen ? step : null;
  const close = () => {
    setStep('data');
    onClose();
  };
  return (
    <>
      <DataDialog isOpen={at === 'data'} onErase={() => setStep('erase')} onClose={close} />
      <EraseDialog
        me={me}
        isOpen={at === 'erase'}
        onErased={() => setStep('done')}
        onClose={close}
      />
      <DoneDialog isOpen={at === 'done'} />
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
  readonly onErased: () => void;
  readonly onClose: () => void;
}

function EraseDialog({ me, isOpen, onErased, onClose }: EraseDialogProps) {
  const { ownData } = useWords();
  const { id } = me.person;
  const erasing = useMutation({
    mutationFn: async () => {
      await erasePerson(id);
      await forgetOnDevice(id);
    },
    onSuccess: onErased,
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
    <ul className="own-data">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

// Nothing of this page may be used any more: every way out of here loads another one.
function DoneDialog({ isOpen }: { isOpen: boolean }) {
  const { ownData } = useWords();
  const leave = () => location.assign('/');
  return (
    <Dialog open={isOpen} title={ownData.doneTitle} onClose={leave}>
      <p>{ownData.done}</p>
      <ButtonGroup>
        <Button kind="primary" onClick={leave}>
          {ownData.toStart}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
