import { lazy, useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import type { FoundInProps } from './FoundIn.tsx';
import { LaterDialog } from './LaterDialog.tsx';

const FoundIn = lazy(async () => ({ default: (await import('./FoundIn.tsx')).FoundIn }));

interface FindWordsProps extends Pick<FoundInProps, 'place' | 'texts'> {
  /** Whether the keys work: of two that are on a page, one may hear them. */
  readonly hasKeys: boolean;
}

/** The button, and the keys, with which one looks for words in the whole manifesto. */
export function FindWords({ place, texts, hasKeys }: FindWordsProps) {
  const { find } = useWords();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = () => setOpen(false);
  useFindKeys(hasKeys, open);
  return (
    <>
      <Button kind="subtle" small icon="search" title={find.withKeys} onClick={open}>
        {find.open}
      </Button>
      {/* Not beside the button: the keys work too where there is no room for that. */}
      {isOpen &&
        createPortal(
          <LaterDialog title={find.open} onClose={close}>
            <FoundIn place={place} texts={texts} onClose={close} />
          </LaterDialog>,
          document.body,
        )}
    </>
  );
}

/** Ctrl+Shift+F, next to the Ctrl+F with which the browser looks in this one page. */
function useFindKeys(isWanted: boolean, open: () => void): void {
  useEffect(() => {
    if (!isWanted) return;
    const press = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, shiftKey, altKey, code } = event;
      if (!(ctrlKey || metaKey) || !shiftKey || altKey || code !== 'KeyF') return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isWanted, open]);
}
