import { useState } from 'react';
import { BottomSheet } from '../../ui/BottomSheet.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SureDialog } from '../../ui/SureDialog.tsx';
import { useStyleWords } from './useStyleWords.ts';

/** What lies on top of the page, to be opened here. */
export function OverlaySpecimens() {
  const { sample } = useStyleWords();
  const [open, setOpen] = useState<'dialog' | 'wide' | 'sure' | 'sheet' | null>(null);
  const close = () => setOpen(null);
  const acts = (
    <ButtonGroup>
      <Button kind="primary" onClick={close}>
        {sample.act}
      </Button>
      <Button kind="subtle" onClick={close}>
        {sample.quiet}
      </Button>
    </ButtonGroup>
  );
  return (
    <>
      <ButtonGroup>
        <Button onClick={() => setOpen('dialog')}>{sample.openDialog}</Button>
        <Button onClick={() => setOpen('wide')}>{sample.openWide}</Button>
        <Button onClick={() => setOpen('sure')}>{sample.openSure}</Button>
        <Button onClick={() => setOpen('sheet')}>{sample.openSheet}</Button>
      </ButtonGroup>
      <Dialog
        open={open === 'dialog' || open === 'wide'}
        wide={open === 'wide'}
        title={sample.question}
        onClose={close}
      >
        <p>{sample.message}</p>
        {acts}
      </Dialog>
      <SureDialog
        open={open === 'sure'}
        title={sample.question}
        keep={sample.quiet}
        sure={sample.danger}
        onSure={close}
        onClose={close}
      >
        <p>{sample.message}</p>
      </SureDialog>
      <BottomSheet open={open === 'sheet'} title={sample.question} onClose={close}>
        <p>{sample.message}</p>
        {acts}
      </BottomSheet>
    </>
  );
}
