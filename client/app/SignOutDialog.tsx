import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';

interface SignOutDialogProps {
  readonly isOpen: boolean;
  readonly onSignOut: () => void;
  readonly onClose: () => void;
}

/** Asks before signing out throws away words that are nowhere but on this device [T3]. */
export function SignOutDialog({ isOpen, onSignOut, onClose }: SignOutDialogProps) {
  const { frame } = useWords();
  return (
    <Dialog open={isOpen} title={frame.signOutTitle} onClose={onClose}>
      <p>{frame.signOutText}</p>
      <ButtonGroup>
        <Button kind="primary" onClick={onClose}>
          {frame.signOutStay}
        </Button>
        <Button kind="danger" onClick={onSignOut}>
          {frame.signOutAnyway}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
