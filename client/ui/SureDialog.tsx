import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { ButtonGroup } from './ButtonGroup.tsx';
import { Dialog } from './Dialog.tsx';

interface SureDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What it means, and below that what went wrong the last time. */
  readonly children: ReactNode;
  /** The words of the way back, which stands first, and of the act. */
  readonly keep: string;
  readonly sure: string;
  readonly isBusy?: boolean;
  readonly onSure: () => void;
  readonly onClose: () => void;
}

/** Asks before something that is not simply undone. */
export function SureDialog(props: SureDialogProps) {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      {props.children}
      <ButtonGroup>
        <Button kind="primary" onClick={props.onClose}>
          {props.keep}
        </Button>
        <Button kind="danger" busy={props.isBusy} onClick={props.onSure}>
          {props.sure}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
